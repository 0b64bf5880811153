import type { CertificateCheck } from '@mulin/shared/certificates/certificate'
import { certificates } from '@mulin/shared/certificates/endpoints'
import { mayDo } from '@mulin/shared/roles'
import { useState } from 'react'
import { api } from '../../api'
import { say } from '../../platform/toast'
import { RefusalStrip } from '../../queries/refusal-strip'
import { useAct } from '../../queries/use-act'
import { useMe } from '../../queries/use-me'
import { Button } from '../../ui/button'
import { Sheet } from '../../ui/sheet'
import { Stack } from '../../ui/stack'
import { Text } from '../../ui/text'
import { TextArea } from '../../ui/text-field'
import { checkTexts as texts } from './check-texts'

/** For staff who confirm hours: what should not have been certified is withdrawn, with a reason that everybody reads. */
export function Withdraw({ certificate: { number, state } }: { certificate: CertificateCheck }) {
  const { value: me } = useMe()
  const [open, setOpen] = useState(false)
  const mayWithdraw = me?.duties.some(({ role }) => mayDo(role, 'hours.confirm')) ?? false
  if (!mayWithdraw || state !== 'valid') return null
  return (
    <>
      <Button look="danger" onPress={() => setOpen(true)}>
        {texts.withdraw}
      </Button>
      {open && <WithdrawSheet number={number} onClose={() => setOpen(false)} />}
    </>
  )
}

const { reason: Reason } = certificates.withdraw.input.shape

function WithdrawSheet({ number, onClose }: { number: string; onClose: () => void }) {
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const act = useAct(api(certificates).withdraw, { changes: [['certificate', number]], onDone: () => say(texts.done) })
  const isFine = Reason.safeParse(reason).success
  const send = async () => {
    setTried(true)
    if (!isFine) return
    const { ok } = await act.run({ number, reason })
    if (ok) onClose()
  }

  return (
    <Sheet open title={texts.withdrawTitle} onClose={onClose}>
      <Stack>
        <Text>{texts.withdrawWhat}</Text>
        <TextArea
          label={texts.reason}
          maxLength={200}
          value={reason}
          error={tried && !isFine ? texts.reasonMissing : undefined}
          onChange={setReason}
        />
        <RefusalStrip filled refusal={act.refusal} />
        <Button look="danger" block busy={act.busy} onPress={send}>
          {texts.withdraw}
        </Button>
      </Stack>
    </Sheet>
  )
}
