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
import { CopyButton } from '../../../ui/copy-button'
import { Row, Section } from '../../../ui/stack'
import { Caption, Text } from '../../../ui/text'
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
  const done = () => {
    setOpen(false)
    setSent(sent + 1)
  }
  // What is being written stays, whatever becomes of it meanwhile.
  const left = isOpen ? undefined : leftBy(hazard)
  return <Adding key={sent} hazardId={hazard.id} left={left} isOpen={isOpen} onOpen={setOpen} onDone={done} />
}

/** Why there is nothing to add. */
function leftBy(hazard: HazardFile): Left | undefined {
  if (!isWanted(hazard)) return 'not_wanted'
  return whatIsMissing(hazard, 'add', now()) ? 'used_up' : undefined
}

/** Who is asked answers. */
const isWanted = ({ state, parts, ...hazard }: HazardFile) =>
  parts.some((part) => canTake(state, 'add', part)) && !isOpenTo({ state, ...hazard }, 'answer', parts, now())

type Left = 'not_wanted' | 'used_up'

interface Props {
  hazardId: string
  left: Left | undefined
  isOpen: boolean
  onOpen: (isOpen: boolean) => void
  onDone: () => void
}

function useAdding({ hazardId, onDone }: Pick<Props, 'hazardId' | 'onDone'>) {
  const [tried, setTried] = useState(false)
  const act = useResidentAct(hazardId, send, () => say(texts.added))
  const step = usePhotoStep({
    step: 'add',
    id: hazardId,
    send: (said, onWait) => act.run({ input: { ...said, hazardId, forUnitToo: true }, onWait }),
  })
  const isEmpty = step.draft.note.trim() === '' && step.draft.photos.length === 0
  const submit = async () => {
    setTried(true)
    const answer = isEmpty ? undefined : await step.run()
    if (answer?.ok) onDone()
  }
  const drop = () => {
    step.clear()
    onDone()
  }
  return { step, trouble: troubleOf(step, act.refusal), isEmpty, isMissing: tried && isEmpty, submit, drop }
}

function Adding({ left, isOpen, onOpen, ...of }: Props) {
  const { step, trouble, isEmpty, isMissing, submit, drop } = useAdding(of)
  if (left) return <Leftover left={left} note={step.draft.note} isEmpty={isEmpty} onDrop={drop} />
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
            trouble={trouble}
            refusalWords={{ hazard_already_handled: texts.over }}
            photos={{ label: texts.photos, optional: true }}
            note={{ label: texts.words, error: isMissing ? texts.missing : undefined }}
          />
        </Sheet>
      )}
    </Section>
  )
}

interface LeftoverProps {
  left: Left
  note: string
  isEmpty: boolean
  onDrop: () => void
}

/** What was written in time and not sent is there to be said in another way. */
function Leftover({ left, note, isEmpty, onDrop }: LeftoverProps) {
  if (isEmpty) return left === 'used_up' ? <Caption>{texts.usedUp}</Caption> : null
  return (
    <Section label={texts.title}>
      <Caption>{left === 'used_up' ? texts.usedUp : texts.notSent}</Caption>
      {note && <Text>{note}</Text>}
      <Row>
        {note && <CopyButton of={note}>{texts.copy}</CopyButton>}
        <Button look="plain" icon="minus" onPress={onDrop}>
          {texts.drop}
        </Button>
      </Row>
    </Section>
  )
}
