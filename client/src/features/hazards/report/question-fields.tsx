import type { Question } from '@mulin/shared/hazards/category'
import { Choice } from '../../../ui/choice'
import { TextField } from '../../../ui/text-field'
import { useCategory } from '../use-category'
import type { Draft } from './draft'

interface Props {
  draft: Draft
  onChange: (changes: Partial<Draft>) => void
}

/** What the category asks besides; nothing has to be answered. */
export function QuestionFields({ draft: { categoryId, answers }, onChange }: Props) {
  const questions = useCategory(categoryId)?.questions ?? []
  return questions.map((question) => (
    <QuestionField
      key={`${categoryId} ${question.id}`}
      question={question}
      value={answers[question.id]}
      onChange={(answer) => onChange({ answers: { ...answers, [question.id]: answer } })}
    />
  ))
}

interface FieldProps {
  question: Question
  value: string | undefined
  onChange: (answer: string) => void
}

const QuestionField = ({ question: { text, options }, value, onChange }: FieldProps) =>
  options ? (
    <Choice
      label={text}
      optional
      options={options.map((option) => ({ value: option, label: option }))}
      value={value}
      onChange={onChange}
    />
  ) : (
    <TextField label={text} optional maxLength={40} value={value ?? ''} onChange={onChange} />
  )
