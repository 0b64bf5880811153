import type { ChecklistItem } from '@mulin/shared/inspections/checklist'
import { useState } from 'react'
import { Choice } from '../../../ui/choice'
import { CategoryChoice } from './category-choice'
import { texts } from './texts'
import type { Problem } from './visit'

interface Props {
  items: readonly ChecklistItem[]
  problem: Problem
  error: string | undefined
  onChange: (part: Pick<Problem, 'itemId' | 'isOfNoItem' | 'categoryId'>) => void
}

// No item has it.
const other = ''

/** What it is follows from the item of the checklist; only beside it, its kind is chosen. */
export function ItemChoice({ items, problem: { itemId, categoryId }, error, onChange }: Props) {
  const [isOther, setIsOther] = useState(itemId === undefined && categoryId !== undefined)
  const options = [...items.map(({ id, text }) => ({ value: id, label: text })), { value: other, label: texts.other }]
  const choose = (id: string) => {
    const item = items.find((one) => one.id === id)
    setIsOther(!item)
    onChange({ itemId: item?.id, isOfNoItem: item ? undefined : true, categoryId: item?.categoryId })
  }
  return (
    <>
      <Choice
        label={texts.item}
        error={error && !isOther ? texts.itemMissing : undefined}
        options={options}
        value={itemId ?? (isOther ? other : undefined)}
        onChange={choose}
      />
      {isOther && (
        <CategoryChoice
          value={categoryId}
          error={error}
          onChange={(id) => onChange({ itemId: undefined, isOfNoItem: true, categoryId: id })}
        />
      )}
    </>
  )
}
