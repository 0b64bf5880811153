import { CannedAnswer, isWorded, type WordedAction, wordedActions } from '@mulin/shared/canned-answers'
import { HazardOutcome } from '@mulin/shared/hazards/workflow'
import { outcomeNames } from '@mulin/shared/ledger/names'
import { type Entering, EntrySheet } from '../../queries/entry-sheet'
import { useCategoryOptions } from '../../queries/use-categories'
import { MultiChoice } from '../../ui/choice'
import { TextArea } from '../../ui/text-field'
import { stepNames, texts } from './texts'

interface Props {
  answer: CannedAnswer
  onDone: (answer: CannedAnswer) => void
  onClose: () => void
}

const outcomes = HazardOutcome.options.map((value) => ({ value, label: outcomeNames[value] }))
const steps = wordedActions.map((value) => ({ value, label: stepNames[value] }))

export const AnswerSheet = ({ answer, onDone, onClose }: Props) => (
  <EntrySheet
    title={texts.answers}
    given={{ ...answer, actions: answer.actions.filter(isWorded) }}
    {...{ faultsOf, entryOf, onDone, onClose }}
  >
    {(fields) => <Fields {...fields} />}
  </EntrySheet>
)

type Draft = CannedAnswer & { actions: WordedAction[] }

interface Faults {
  words?: string | undefined
  steps?: string | undefined
}

const faultsOf = ({ words, actions }: CannedAnswer): Faults => ({
  words: CannedAnswer.shape.words.safeParse(words).success ? undefined : texts.wordsMissing,
  steps: actions.length > 0 ? undefined : texts.stepsMissing,
})

const entryOf = (draft: Draft): CannedAnswer | undefined => {
  const { words, steps } = faultsOf(draft)
  return words || steps ? undefined : { ...draft, words: draft.words.trim(), ...endsIn(draft) }
}

/** Said also where none was chosen: what is left out stays as it was. */
const endsIn = ({ actions, outcomes: chosen }: Draft): Pick<CannedAnswer, 'outcomes'> =>
  actions.includes('close') ? { outcomes: chosen ?? ['rectified'] } : {}

function Fields({ draft, faults, onChange }: Entering<Draft, Faults>) {
  const categories = useCategoryOptions()
  return (
    <>
      <TextArea
        label={texts.words}
        maxLength={300}
        value={draft.words}
        error={faults.words}
        onChange={(words) => onChange({ words })}
      />
      <MultiChoice
        label={texts.steps}
        options={steps}
        values={draft.actions}
        error={faults.steps}
        onChange={(actions) => onChange({ actions })}
      />
      {draft.actions.includes('close') && (
        <MultiChoice
          label={texts.outcomes}
          hint={texts.outcomesHint}
          options={outcomes}
          values={draft.outcomes ?? []}
          onChange={(ends) => onChange({ outcomes: ends.length > 0 ? ends : undefined })}
        />
      )}
      <MultiChoice
        label={texts.categories}
        hint={texts.categoriesHint}
        options={categories}
        values={draft.categoryIds ?? []}
        onChange={(ids) => onChange({ categoryIds: ids.length > 0 ? ids : undefined })}
      />
    </>
  )
}
