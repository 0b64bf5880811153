import { questionsAtMost } from '@mulin/shared/hazards/category'
import { Button } from '../../ui/button'
import { TextField } from '../../ui/text-field'
import { blankQuestion, type QuestionDraft } from './category-draft'
import { withEntry } from '../../queries/office-entries'
import { categoryTexts as texts } from './texts'

interface Props {
  questions: QuestionDraft[]
  error: string | undefined
  onChange: (questions: QuestionDraft[]) => void
}

/** What whoever reports is asked besides. */
export const QuestionFields = ({ questions, error, onChange }: Props) => (
  <>
    {questions.map((question, index) => (
      <OneQuestion
        key={question.id}
        question={question}
        place={index + 1}
        error={index === questions.length - 1 ? error : undefined}
        onChange={(next) => onChange(withEntry(questions, next))}
        onRemove={() => onChange(questions.filter((other) => other !== question))}
      />
    ))}
    {questions.length < questionsAtMost && (
      <Button icon="plus" onPress={() => onChange([...questions, blankQuestion()])}>
        {texts.addQuestion}
      </Button>
    )}
  </>
)

interface OneProps {
  question: QuestionDraft
  place: number
  error: string | undefined
  onChange: (question: QuestionDraft) => void
  onRemove: () => void
}

const OneQuestion = ({ question, place, error, onChange, onRemove }: OneProps) => (
  <>
    <TextField
      label={texts.question(place)}
      hint={texts.questionHint}
      maxLength={40}
      value={question.text}
      error={error}
      onChange={(text) => onChange({ ...question, text })}
    />
    <TextField
      label={texts.options(place)}
      hint={texts.optionsHint}
      optional
      maxLength={105}
      value={question.options}
      onChange={(options) => onChange({ ...question, options })}
    />
    <Button look="plain" onPress={onRemove}>
      {texts.removeQuestion(place)}
    </Button>
  </>
)
