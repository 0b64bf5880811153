import { ChecklistItem } from '@mulin/shared/inspections/checklist'
import { useState } from 'react'
import { useCategoryOptions } from '../../../queries/use-categories'
import { Button } from '../../../ui/button'
import { Picker } from '../../../ui/picker'
import { Sheet } from '../../../ui/sheet'
import { TextArea, TextField } from '../../../ui/text-field'
import { texts } from './texts'

interface Props {
  item: ChecklistItem
  onDone: (item: ChecklistItem) => void
  onClose: () => void
}

/** What is looked at, by which rule, and what kind of hazard it is when it is wrong. */
export function ItemSheet({ item, onDone, onClose }: Props) {
  const [draft, setDraft] = useState<Draft>({ ...item, clause: item.clause ?? '' })
  const [tried, setTried] = useState(false)
  const faults = faultsOf(draft)
  const done = () => {
    setTried(true)
    if (!faults.text && !faults.category) onDone(itemOf(draft))
  }
  return (
    <Sheet
      open
      title={texts.item}
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

type Draft = ChecklistItem & { clause: string }

interface Faults {
  text?: string | undefined
  category?: string | undefined
}

const faultsOf = ({ text, categoryId }: Draft): Faults => ({
  text: ChecklistItem.shape.text.safeParse(text).success ? undefined : texts.textMissing,
  category: categoryId === '' ? texts.categoryMissing : undefined,
})

function itemOf({ clause, text, ...rest }: Draft): ChecklistItem {
  const rule = clause.trim()
  return { ...rest, text: text.trim(), ...(rule !== '' && { clause: rule }) }
}

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
        label={texts.text}
        hint={texts.textHint}
        maxLength={120}
        value={draft.text}
        error={faults.text}
        onChange={(text) => onChange({ ...draft, text })}
      />
      <TextField
        label={texts.clause}
        optional
        hint={texts.clauseHint}
        maxLength={80}
        value={draft.clause}
        onChange={(clause) => onChange({ ...draft, clause })}
      />
      <Picker
        label={texts.category}
        options={categories}
        value={draft.categoryId || undefined}
        error={faults.category}
        onChange={(categoryId) => onChange({ ...draft, categoryId })}
      />
    </>
  )
}
