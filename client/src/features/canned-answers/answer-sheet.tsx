import { CannedAnswer, isWorded, type WordedAction, wordedActions } from '@mulin/shared/canned-answers'
import { useState } from 'react'
import { useCategoryOptions } from '../../queries/use-categories'
import { Button } from '../../ui/button'
import { MultiChoice } from '../../ui/choice'
import { Sheet } from '../../ui/sheet'
import { TextArea } from '../../ui/text-field'
import { stepNames, texts } from './texts'

interface Props {
  answer: CannedAnswer
  onDone: (answer: CannedAnswer) => void
  onClose: () => void
}

const steps = wordedActions.map((value) => ({ value, label: stepNames[value] }))

export function AnswerSheet({ answer, onDone, onClose }: Props) {
  const [draft, setDraft] = useState<Draft>(() => ({ ...answer, actions: answer.actions.filter(isWorded) }))
  const [tried, setTried] = useState(false)
  const faults = faultsOf(draft)
  const done = () => {
    setTried(true)
    if (!faults.words && !faults.steps) onDone({ ...draft, words: draft.words.trim() })
  }

  return (
    <Sheet
      open
      title={texts.answers}
      onClose={onClose}
      bar={
        <Button look="primary" block onPress={done}>
          {texts.done}
        </Button>
      }
    >
      <Fields draft={draft} faults={tried ? faults : {}} onChange={setDraft} />
    </Sheet>
  )
}

type Draft = CannedAnswer & { actions: WordedAction[] }

interface Faults {
  words?: string | undefined
  steps?: string | undefined
}

const faultsOf = ({ words, actions }: CannedAnswer): Faults => ({
  words: CannedAnswer.shape.words.safeParse(words).success ? undefined : texts.wordsMissing,
  steps: actions.length > 0 ? undefined : texts.stepsMissing,
})

interface FieldsProps {
  draft: Draft
  faults: Faults
  onChange: (draft: Draft) => void
}

function Fields({ draft, faults, onChange }: FieldsProps) {
  const categories = useCategoryOptions()
  return (
    <>
      <TextArea
        label={texts.words}
        maxLength={300}
        value={draft.words}
        error={faults.words}
        onChange={(words) => onChange({ ...draft, words })}
      />
      <MultiChoice
        label={texts.steps}
        options={steps}
        values={draft.actions}
        error={faults.steps}
        onChange={(actions) => onChange({ ...draft, actions })}
      />
      <MultiChoice
        label={texts.categories}
        hint={texts.categoriesHint}
        options={categories}
        values={draft.categoryIds ?? []}
        onChange={(ids) => onChange({ ...draft, categoryIds: ids.length > 0 ? ids : undefined })}
      />
    </>
  )
}
