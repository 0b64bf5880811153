import type { Question } from '@mulin/shared/activities/session-rules'
import { Choice } from '../../ui/choice'
import { Section } from '../../ui/stack'
import { Title } from '../../ui/text'
import { TextArea, TextField } from '../../ui/text-field'
import { PhotoAnswer } from './photo-answer'
import { texts } from './texts'
import type { Filling } from './filling'

const longestAnswer = 500

/** What the organiser asks beyond name and phone. */
export function QuestionFields({ signing }: { signing: Filling }) {
  const { draft, change, asked, faults } = signing
  if (asked.questions.length === 0) return null
  return (
    <Section label={texts.questions}>
      <Title>{texts.questions}</Title>
      {asked.questions.map((question) => (
        <QuestionField
          key={question.id}
          question={question}
          signing={signing}
          value={draft.answers[question.id] ?? ''}
          error={faults[question.id]}
          onChange={(answer) => change({ answers: { ...draft.answers, [question.id]: answer } })}
        />
      ))}
    </Section>
  )
}

interface Props {
  question: Question
  signing: Filling
  value: string
  error: string | undefined
  onChange: (answer: string) => void
}

function QuestionField({ question: { id, kind, title, options, required }, signing, ...answer }: Props) {
  const field = { label: title, optional: !required, ...answer }
  if (kind === 'photo')
    return <PhotoAnswer questionId={id} signing={signing} label={title} optional={!required} error={answer.error} />
  if (kind === 'choice')
    return <Choice {...field} options={options.map((option) => ({ value: option, label: option }))} />
  return kind === 'number' ? <TextField {...field} kind="number" /> : <TextArea {...field} maxLength={longestAnswer} />
}
