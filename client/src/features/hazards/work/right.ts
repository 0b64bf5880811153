import { idOf } from '@mulin/shared/areas'
import type { Spot } from '@mulin/shared/hazards/place'
import { placeOf } from '../places'
import type { Actionable } from './step'

/** What a report should have said. */
export interface Right {
  categoryId: string
  estateId: string
  building: string
  spot: Spot | undefined
  place: string
}

export const asReported = ({ categoryId, areaPath, building = '', spot, place }: Actionable): Right => ({
  categoryId,
  estateId: idOf(areaPath),
  building,
  spot,
  place,
})

/** In another estate it is another building; the words that begin with building and spot follow them. */
export function putRight(before: Right, changes: Partial<Right>): Right {
  const isElsewhere = changes.estateId !== undefined && changes.estateId !== before.estateId
  const after = { ...before, ...(isElsewhere && { building: '' }), ...changes }
  const begin = beginOf(before)
  if (changes.place !== undefined || begin === '' || !before.place.startsWith(begin)) return after
  return { ...after, place: [beginOf(after), before.place.slice(begin.length).trim()].filter(Boolean).join(' ') }
}

const beginOf = ({ building, spot }: Right) => placeOf({ building, spot })

/** Only what is other than it was; what is empty stays as it was. */
export function changesIn(was: Actionable, right: Right) {
  const before = asReported(was)
  const isOther = (field: keyof Right) => right[field] !== before[field] && right[field]?.trim() !== ''
  return {
    ...(isOther('categoryId') && { categoryId: right.categoryId }),
    ...(isOther('estateId') && { estateId: right.estateId }),
    ...(isOther('building') && { building: right.building.trim() }),
    ...(isOther('spot') && { spot: right.spot }),
    ...(isOther('place') && { place: right.place.trim() }),
  }
}
