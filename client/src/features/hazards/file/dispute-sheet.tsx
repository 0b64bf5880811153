import { useState } from 'react'
import { api } from '../../../api'
import { say } from '../../../platform/toast'
import { patiently } from '../../../queries/patiently'
import { Button } from '../../../ui/button'
import { Sheet } from '../../../ui/sheet'
import { PhotoStepFields } from '../../../queries/photo-step-fields'
import { troubleOf, usePhotoStep } from '../../../queries/use-photo-step'
import { texts } from './texts'
import { useResidentAct } from './use-resident-act'

interface Dispute {
  input: Parameters<typeof api.hazards.dispute>[0]
  onWait: () => void
}
const send = ({ input, onWait }: Dispute) => patiently(() => api.hazards.dispute(input), onWait)

interface Props {
  hazardId: string
  onClose: () => void
}

/** It is not fixed: how it is now, in a photo and a few words. */
export function DisputeSheet({ hazardId, onClose }: Props) {
  const [tried, setTried] = useState(false)
  const act = useResidentAct(hazardId, send, () => {
    say(texts.disputed)
    onClose()
  })
  const step = usePhotoStep({
    step: 'dispute',
    id: hazardId,
    send: ({ note: reason, ...said }, onWait) => act.run({ input: { ...said, hazardId, reason }, onWait }),
  })
  const hasNoPhoto = step.draft.photos.length === 0
  const hasNoWords = step.draft.note.trim().length < 2
  const submit = async () => {
    setTried(true)
    if (!hasNoPhoto && !hasNoWords) await step.run()
  }
  return (
    <Sheet
      open
      title={texts.disputeTitle}
      onClose={onClose}
      bar={
        <Button look="primary" block busy={step.stage !== 'idle'} onPress={submit}>
          {texts.send}
        </Button>
      }
    >
      <PhotoStepFields
        of={step}
        trouble={troubleOf(step, act.refusal)}
        photos={{ label: texts.disputePhotos, error: tried && hasNoPhoto ? texts.disputePhotoMissing : undefined }}
        note={{ label: texts.disputeReason, error: tried && hasNoWords ? texts.disputeMissing : undefined }}
      />
    </Sheet>
  )
}
