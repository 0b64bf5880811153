import { hours } from '@mulin/shared/hours/endpoints'
import { useState } from 'react'
import { api } from '../../../api'
import { newRequestId } from '../../../platform/ids'
import { say } from '../../../platform/toast'
import { RefusalStrip } from '../../../queries/refusal-strip'
import { useAct } from '../../../queries/use-act'
import { Button } from '../../../ui/button'
import { Sheet } from '../../../ui/sheet'
import { Stack } from '../../../ui/stack'
import { TextArea } from '../../../ui/text-field'
import { texts } from './texts'

/** What is wrong, in words; what was typed stays when sending fails. */
export function DisputeSheet({ hoursId, onClose }: { hoursId: string; onClose: () => void }) {
  const [requestId] = useState(newRequestId)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const act = useAct(api.hours.dispute, { changes: [['my-hours']], onDone: () => say(texts.sent) })
  const isFine = hours.dispute.input.shape.reason.safeParse(reason).success
  const send = async () => {
    setTried(true)
    if (!isFine) return
    const { ok } = await act.run({ hoursId, requestId, reason })
    if (ok) onClose()
  }

  return (
    <Sheet open title={texts.disputeTitle} onClose={onClose}>
      <Stack>
        <TextArea
          label={texts.reason}
          hint={texts.reasonHint}
          maxLength={200}
          value={reason}
          error={tried && !isFine ? texts.reasonMissing : undefined}
          onChange={setReason}
        />
        <RefusalStrip refusal={act.refusal} />
        <Button look="primary" block busy={act.busy} onPress={send}>
          {texts.send}
        </Button>
      </Stack>
    </Sheet>
  )
}
