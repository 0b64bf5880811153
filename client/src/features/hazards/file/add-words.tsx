import type { SentTo } from '@mulin/shared/endpoint'
import { hazards } from '@mulin/shared/hazards/endpoints'
import type { HazardFile } from '@mulin/shared/hazards/hazard'
import { isOpenTo, whatIsMissing } from '@mulin/shared/hazards/premises'
import { canTake } from '@mulin/shared/hazards/workflow'
import { useState } from 'react'
import { api } from '../../../api'
import { now } from '../../../platform/clock'
import { say } from '../../../platform/toast'
import { patiently } from '../../../queries/patiently'
import { PhotoStepFields } from '../../../queries/photo-step-fields'
import { troubleOf, usePhotoStep } from '../../../queries/use-photo-step'
import { Button } from '../../../ui/button'
import { Sheet } from '../../../ui/sheet'
import { Section } from '../../../ui/stack'
import { Caption } from '../../../ui/text'
import { texts } from './add-texts'
import { useResidentAct } from './use-resident-act'

interface Added {
  input: SentTo<typeof hazards.add>
  onWait: () => void
}
const send = ({ input, onWait }: Added) => patiently(() => api(hazards).add(input), onWait)

/** Something more that staff should know, unasked, for who reported it or met it too. */
export function AddWords({ hazard }: { hazard: HazardFile }) {
  const [isOpen, setOpen] = useState(false)
  const [sent, setSent] = useState(0)
  // What is being written stays, whatever becomes of it meanwhile.
  if (!isOpen && !isWanted(hazard)) return null
  if (!isOpen && whatIsMissing(hazard, 'add', now())) return <Caption>{texts.usedUp}</Caption>
  const done = () => {
    setOpen(false)
    setSent(sent + 1)
  }
  return <Adding key={sent} hazardId={hazard.id} isOpen={isOpen} onOpen={setOpen} onDone={done} />
}

/** Who is asked answers. */
const isWanted = ({ state, parts, ...hazard }: HazardFile) =>
  parts.some((part) => canTake(state, 'add', part)) && !isOpenTo({ state, ...hazard }, 'answer', parts, now())

interface Props {
  hazardId: string
  isOpen: boolean
  onOpen: (isOpen: boolean) => void
  onDone: () => void
}

function Adding({ hazardId, isOpen, onOpen, onDone }: Props) {
  const [tried, setTried] = useState(false)
  const act = useResidentAct(hazardId, send, () => say(texts.added))
  const step = usePhotoStep({
    step: 'add',
    id: hazardId,
    send: (said, onWait) => act.run({ input: { ...said, hazardId }, onWait }),
  })
  const isEmpty = step.draft.note.trim() === '' && step.draft.photos.length === 0
  const submit = async () => {
    setTried(true)
    const answer = isEmpty ? undefined : await step.run()
    if (answer?.ok) onDone()
  }
  const button = (
    <Button look="primary" block busy={step.stage !== 'idle'} onPress={submit}>
      {texts.send}
    </Button>
  )
  return (
    <Section label={texts.title}>
      <Button icon="edit" onPress={() => onOpen(true)}>
        {isEmpty ? texts.title : texts.goOn}
      </Button>
      {isOpen && (
        <Sheet open title={texts.title} onClose={() => onOpen(false)} bar={button}>
          <Caption>{texts.what}</Caption>
          <PhotoStepFields
            of={step}
            trouble={troubleOf(step, act.refusal)}
            refusalWords={{ hazard_already_handled: texts.over }}
            photos={{ label: texts.photos, optional: true }}
            note={{ label: texts.words, error: tried && isEmpty ? texts.missing : undefined }}
          />
        </Sheet>
      )}
    </Section>
  )
}
