import { idOf } from '@mulin/shared/areas'
import { useState } from 'react'
import { estateBranches } from '../../../queries/estate-branches'
import { useAreas } from '../../../queries/use-areas'
import { useCategories } from '../../../queries/use-categories'
import { Choice } from '../../../ui/choice'
import { TextField } from '../../../ui/text-field'
import { TreePicker } from '../../../ui/tree-picker'
import type { Actionable } from './step'
import { texts } from './texts'

interface Right extends Pick<Actionable, 'categoryId' | 'place'> {
  estateId: string
}

/** What the report should have said; at first what it says. */
export function useRight(hazard: Actionable) {
  const [right, change] = useState<Right>(() => ({
    categoryId: hazard.categoryId,
    estateId: idOf(hazard.areaPath),
    place: hazard.place,
  }))
  const tree = useAreas().value?.areas
  const areaPath = tree?.find(({ id }) => id === right.estateId)?.path ?? hazard.areaPath
  return { right, change, areaPath, changes: changesIn(hazard, right) }
}

/** Only what is other than it was. */
const changesIn = (was: Actionable, { categoryId, estateId, place }: Right) => ({
  ...(categoryId !== was.categoryId && { categoryId }),
  ...(estateId !== idOf(was.areaPath) && { estateId }),
  ...(place.trim() !== '' && place !== was.place && { place }),
})

export function Corrections({ right, onChange }: { right: Right; onChange: (right: Right) => void }) {
  const categories = useCategories().value?.categories ?? []
  const tree = useAreas().value?.areas ?? []
  return (
    <>
      <Choice
        label={texts.rightCategory}
        optional
        options={categories.map(({ id, name }) => ({ value: id, label: name }))}
        value={right.categoryId}
        onChange={(categoryId) => onChange({ ...right, categoryId })}
      />
      <TreePicker
        label={texts.rightEstate}
        optional
        branches={estateBranches(tree)}
        value={right.estateId}
        onChange={(estateId) => onChange({ ...right, estateId })}
      />
      <TextField
        label={texts.rightPlace}
        optional
        maxLength={80}
        value={right.place}
        onChange={(place) => onChange({ ...right, place })}
      />
    </>
  )
}
