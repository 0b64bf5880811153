import { idOf } from '@mulin/shared/areas'
import type { Spot } from '@mulin/shared/hazards/place'
import { placeOf } from '../places'
import type { Draft } from '../report/draft'
import { texts } from './correct-texts'
import type { Actionable } from './step'

/** What a report should have said. */
export interface Right {
  categoryId: string
  estateId: string
  building: string
  spot: Spot | undefined
  place: string
  pin: Draft['pin']
}

export const asReported = ({ categoryId, areaPath, building = '', spot, place, location }: Actionable): Right => ({
  categoryId,
  estateId: idOf(areaPath),
  building,
  spot,
  place,
  pin: location && { ...location, name: texts.reportedPin },
})

/** In another estate it is another building, and not where the pin is; the words that begin with building and spot follow them. */
export function putRight(before: Right, changes: Partial<Right>): Right {
  const isElsewhere = changes.estateId !== undefined && changes.estateId !== before.estateId
  const after = { ...before, ...(isElsewhere && { building: '', pin: undefined }), ...changes }
  const begin = beginOf(before)
  if (changes.place !== undefined || begin === '' || !before.place.startsWith(begin)) return after
  return { ...after, place: [beginOf(after), before.place.slice(begin.length).trim()].filter(Boolean).join(' ') }
}

const beginOf = ({ building, spot }: Right) => placeOf({ building, spot })

/** Only what is other than it was; what is empty stays as it was. */
export function changesIn(was: Actionable, right: Right) {
  const before = asReported(was)
  const isOther = (field: Exclude<keyof Right, 'pin'>) => right[field] !== before[field] && right[field]?.trim() !== ''
  return {
    ...(isOther('categoryId') && { categoryId: right.categoryId }),
    ...(isOther('estateId') && { estateId: right.estateId }),
    ...(isOther('building') && { building: right.building.trim() }),
    ...(isOther('spot') && { spot: right.spot }),
    ...(isOther('place') && { place: right.place.trim() }),
  }
}

/** All of the place as it is. */
export const placeIn = ({ estateId, building, spot, place, pin }: Right) => ({
  estateId,
  place: place.trim(),
  ...(building.trim() !== '' && { building: building.trim() }),
  ...(spot && { spot }),
  ...(pin && { location: { latitude: pin.latitude, longitude: pin.longitude } }),
})
