import { volunteers } from '@mulin/shared/volunteers'
import { useState } from 'react'
import { api } from '../../api'
import { RefusalStrip } from '../../queries/refusal-strip'
import { useAct } from '../../queries/use-act'
import { Button } from '../../ui/button'
import { Sheet } from '../../ui/sheet'
import { Stack } from '../../ui/stack'
import { TextArea } from '../../ui/text-field'
import { reviewTexts } from './review-texts'

interface Props {
  volunteerId: string
  version: number
  name: string
  open: boolean
  onClose: () => void
}

const shortest = 2

/** The reason is what the person reads, so there is no decline without one. */
export function DeclineSheet({ volunteerId, version, name, open, onClose }: Props) {
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const act = useAct(api(volunteers).decline, { changes: [['volunteers'], ['inbox']], onDone: onClose })
  const isTooShort = reason.trim().length < shortest
  const send = () => {
    setTried(true)
    if (!isTooShort) void act.run({ volunteerId, version, reason })
  }

  return (
    <Sheet open={open} title={reviewTexts.declineTitle(name)} onClose={onClose}>
      <Stack>
        <TextArea
          label={reviewTexts.reason}
          maxLength={200}
          value={reason}
          error={tried && isTooShort ? reviewTexts.reasonMissing : undefined}
          onChange={setReason}
        />
        <RefusalStrip filled refusal={act.refusal} />
        <Button look="danger" block busy={act.busy} onPress={send}>
          {reviewTexts.decline}
        </Button>
      </Stack>
    </Sheet>
  )
}
