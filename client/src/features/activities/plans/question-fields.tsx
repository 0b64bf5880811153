import { Button } from '../../../ui/button'
import { Choice } from '../../../ui/choice'
import { Stack } from '../../../ui/stack'
import { Switch } from '../../../ui/switch'
import { TextArea, TextField } from '../../../ui/text-field'
import type { RuleFaults } from './rule-faults'
import { newQuestion, type QuestionDraft } from './rules-draft'
import { ruleTexts } from './rule-texts'

interface Props {
  questions: readonly QuestionDraft[]
  faults: RuleFaults['question']
  onChange: (questions: QuestionDraft[]) => void
}

const questionsAtMost = 8

/** What is asked of everybody who signs up. */
export function QuestionFields({ questions, faults, onChange }: Props) {
  const change = (id: string, changes: Partial<QuestionDraft>) =>
    onChange(questions.map((question) => (question.id === id ? { ...question, ...changes } : question)))
  return (
    <>
      {questions.map((question, place) => (
        <OneQuestion
          key={question.id}
          {...{ question, place: place + 1, error: faults[question.id] }}
          onChange={(changes) => change(question.id, changes)}
          onRemove={() => onChange(questions.filter(({ id }) => id !== question.id))}
        />
      ))}
      {questions.length < questionsAtMost && (
        <Button look="plain" icon="plus" onPress={() => onChange([...questions, newQuestion(questions)])}>
          {ruleTexts.addQuestion}
        </Button>
      )}
    </>
  )
}

const kinds = [
  { value: 'text', label: ruleTexts.text },
  { value: 'choice', label: ruleTexts.choice },
  { value: 'number', label: ruleTexts.number },
  { value: 'photo', label: ruleTexts.photo },
] as const

interface OneProps {
  question: QuestionDraft
  place: number
  error: string | undefined
  onChange: (changes: Partial<QuestionDraft>) => void
  onRemove: () => void
}

const OneQuestion = ({ question, place, error, onChange, onRemove }: OneProps) => (
  <Stack>
    <TextField
      label={`${ruleTexts.question(place)} ${ruleTexts.questionTitle}`}
      maxLength={60}
      value={question.title}
      error={error}
      onChange={(title) => onChange({ title })}
    />
    <Choice label={ruleTexts.answer} options={kinds} value={question.kind} onChange={(kind) => onChange({ kind })} />
    {question.kind === 'choice' && (
      <TextArea label={ruleTexts.options} value={question.options} onChange={(options) => onChange({ options })} />
    )}
    <Switch label={ruleTexts.required} on={question.required} onChange={(required) => onChange({ required })} />
    <Button look="plain" label={`${ruleTexts.removeQuestion} ${place}`} onPress={onRemove}>
      {ruleTexts.removeQuestion}
    </Button>
  </Stack>
)
