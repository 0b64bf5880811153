import type { SentTo } from '@mulin/shared/endpoint'
import { hazards } from '@mulin/shared/hazards/endpoints'
import type { SaidAfterEnd } from '@mulin/shared/hazards/workflow'
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

interface Objection {
  input: SentTo<typeof hazards.dispute>
  onWait: () => void
}

const objections = {
  dispute: {
    send: ({ input, onWait }: Objection) => patiently(() => api(hazards).dispute(input), onWait),
    needsPhoto: true,
    done: texts.disputed,
    title: texts.disputeTitle,
    photos: { label: texts.disputePhotos, hint: texts.disputeSeenBy },
    reason: texts.disputeReason,
  },
  appeal: {
    send: ({ input, onWait }: Objection) => patiently(() => api(hazards).appeal(input), onWait),
    needsPhoto: false,
    done: texts.appealed,
    title: texts.appealTitle,
    photos: { label: texts.appealPhotos, hint: texts.appealSeenBy },
    reason: texts.appealReason,
  },
}

interface Props {
  kind: keyof typeof objections
  hazardId: string
  /** What was said of it by then, perhaps on another device. */
  saidByMe?: SaidAfterEnd | undefined
  onClose: () => void
}

/** It is not fixed, or should not have been declined: why, in a few words and photos. */
export function ObjectionSheet({ kind, hazardId, saidByMe, onClose }: Props) {
  const { needsPhoto, send, ...words } = objections[kind]
  const [tried, setTried] = useState(false)
  const act = useResidentAct(hazardId, send, ({ saidByMe }) => {
    say(saidByMe === 'dispute_too' ? texts.disputedToo : words.done)
    onClose()
  })
  const step = usePhotoStep({
    step: kind,
    id: hazardId,
    send: ({ note: reason, ...said }, onWait) => act.run({ input: { ...said, hazardId, reason }, onWait }),
  })
  const lacksPhoto = needsPhoto && step.draft.photos.length === 0
  const hasNoWords = step.draft.note.trim().length < 2
  const submit = async () => {
    setTried(true)
    if (!lacksPhoto && !hasNoWords) await step.run()
  }
  return (
    <Sheet
      open
      title={words.title}
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
        refusalWords={kind === 'dispute' ? { hazard_already_handled: goneOn(saidByMe) } : {}}
        photos={{ ...words.photos, error: tried && lacksPhoto ? texts.disputePhotoMissing : undefined }}
        note={{ label: words.reason, error: tried && hasNoWords ? texts.disputeMissing : undefined }}
      />
    </Sheet>
  )
}

const goneOn = (saidByMe: Props['saidByMe']) =>
  saidByMe === 'dispute' || saidByMe === 'dispute_too' ? texts.saidAlready : texts.goneOn
