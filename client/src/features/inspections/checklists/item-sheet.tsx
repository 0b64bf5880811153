import { ChecklistItem } from '@mulin/shared/inspections/checklist'
import { type Entering, EntrySheet } from '../../../queries/entry-sheet'
import { useCategoryOptions } from '../../../queries/use-categories'
import { Picker } from '../../../ui/picker'
import { TextArea, TextField } from '../../../ui/text-field'
import { texts } from './texts'

interface Props {
  item: ChecklistItem
  onDone: (item: ChecklistItem) => void
  onClose: () => void
}

/** What is looked at, by which rule, and what kind of hazard it is when it is wrong. */
export const ItemSheet = ({ item, onDone, onClose }: Props) => (
  <EntrySheet
    title={texts.item}
    given={{ ...item, clause: item.clause ?? '' }}
    {...{ faultsOf, entryOf: itemOf, onDone, onClose }}
  >
    {(fields) => <Fields {...fields} />}
  </EntrySheet>
)

type Draft = ChecklistItem & { clause: string }

interface Faults {
  text?: string | undefined
  category?: string | undefined
}

const faultsOf = ({ text, categoryId }: Draft): Faults => ({
  text: ChecklistItem.shape.text.safeParse(text).success ? undefined : texts.textMissing,
  category: categoryId === '' ? texts.categoryMissing : undefined,
})

function itemOf(draft: Draft): ChecklistItem | undefined {
  const { clause, text, ...rest } = draft
  const faults = faultsOf(draft)
  if (faults.text || faults.category) return undefined
  const rule = clause.trim()
  return { ...rest, text: text.trim(), ...(rule !== '' && { clause: rule }) }
}

function Fields({ draft, faults, onChange }: Entering<Draft, Faults>) {
  const categories = useCategoryOptions()
  return (
    <>
      <TextArea
        label={texts.text}
        hint={texts.textHint}
        maxLength={120}
        value={draft.text}
        error={faults.text}
        onChange={(text) => onChange({ text })}
      />
      <TextField
        label={texts.clause}
        optional
        hint={texts.clauseHint}
        maxLength={80}
        value={draft.clause}
        onChange={(clause) => onChange({ clause })}
      />
      <Picker
        label={texts.category}
        options={categories}
        value={draft.categoryId || undefined}
        error={faults.category}
        onChange={(categoryId) => onChange({ categoryId })}
      />
    </>
  )
}
