import type { SentTo } from '@mulin/shared/endpoint'
import { hazards } from '@mulin/shared/hazards/endpoints'
import type { HazardFile } from '@mulin/shared/hazards/hazard'
import { useState } from 'react'
import { api } from '../../../api'
import { timeText } from '../../../platform/clock'
import { say } from '../../../platform/toast'
import { patiently } from '../../../queries/patiently'
import { Button } from '../../../ui/button'
import { Section } from '../../../ui/stack'
import { Caption, Text, Title } from '../../../ui/text'
import { PhotoStepFields } from '../../../queries/photo-step-fields'
import { troubleOf, usePhotoStep } from '../../../queries/use-photo-step'
import { texts } from './texts'
import { useResidentAct } from './use-resident-act'
import { doneWords } from '../../../hazard-history-words'

interface Answer {
  input: SentTo<typeof hazards.answer>
  onWait: () => void
}
const send = ({ input, onWait }: Answer) => patiently(() => api(hazards).answer(input), onWait)

/** What staff ask, or asked and nobody answered in time, answered in place. */
export function AnswerQuestion({ hazard: { id, question, unanswered } }: { hazard: HazardFile }) {
  const [tried, setTried] = useState(false)
  const act = useResidentAct(id, send, () => say(doneWords.answer))
  const step = usePhotoStep({
    step: 'answer',
    id,
    send: (said, onWait) => act.run({ input: { ...said, hazardId: id }, onWait }),
  })
  const isMissing = step.draft.note.trim() === ''
  const submit = async () => {
    setTried(true)
    if (!isMissing) await step.run()
  }
  return (
    <Section label={texts.asked}>
      <Title>{texts.asked}</Title>
      <Text>{(question ?? unanswered)?.text}</Text>
      <Caption>{question ? texts.askedWhy(question.until && timeText(question.until)) : texts.askedLate}</Caption>
      <PhotoStepFields
        of={step}
        trouble={troubleOf(step, act.refusal)}
        photos={{ label: texts.answerPhotos, optional: true }}
        note={{ label: texts.answer, error: tried && isMissing ? texts.answerMissing : undefined }}
      />
      <Button look="primary" block busy={step.stage !== 'idle'} onPress={submit}>
        {texts.send}
      </Button>
    </Section>
  )
}
