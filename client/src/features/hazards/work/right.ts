import { type Area, idOf } from '@mulin/shared/areas'
import type { HazardFile } from '@mulin/shared/hazards/hazard'
import { placeOf } from '../../../hazard-places'
import type { StepDraft } from '../../../queries/step-draft'
import { nearestEstate } from '@mulin/shared/hazards/nearest-estate'
import { texts } from './correct-texts'

type Draft = NonNullable<StepDraft['right']>

/** What a report should have said. */
export type Right = Draft['is'] & {
  /** What was pasted last for its pin is no place. */
  isPinWrong?: boolean
}

type Reported = Pick<HazardFile, 'categoryId' | 'areaPath' | 'building' | 'spot' | 'place' | 'location'>

export const asReported = ({ categoryId, areaPath, building = '', spot, place, location }: Reported): Right => ({
  categoryId,
  estateId: idOf(areaPath),
  building,
  spot,
  place,
  pin: location && { ...location, name: texts.reportedPin },
  left: {},
})

/** The same with what somebody began to put right of it; what others put right since stays. */
export function begunRight(reported: Reported, draft: Draft | undefined): Right {
  const now = asReported(reported)
  if (!draft) return now
  const { was, is } = draft
  const own = said.filter((field) => JSON.stringify(was[field]) !== JSON.stringify(is[field]))
  return { ...now, ...Object.fromEntries(own.map((field) => [field, is[field]])), left: is.left }
}
const said = ['categoryId', 'estateId', 'building', 'spot', 'place', 'pin'] as const

/** The words that begin with building and spot follow them. */
export function putRight(before: Right, changes: Partial<Right>, tree: readonly Area[]): Right {
  const { estateId = before.estateId } = changes
  const after = { ...before, ...(estateId !== before.estateId && inEstate(estateId, before, tree)), ...changes }
  const begin = beginOf(before)
  if (changes.place !== undefined || begin === '' || !before.place.startsWith(begin)) return after
  return { ...after, place: [beginOf(after), before.place.slice(begin.length).trim()].filter(Boolean).join(' ') }
}

/** In another estate it is another building, and where the pin is only if that estate is the nearest to it. */
function inEstate(estateId: string, { estateId: former, building, pin, left: before }: Right, tree: readonly Area[]) {
  const left = { ...before, [former]: { building, pin } }
  const near = Object.values(left).find((there) => there.pin && nearestEstate(tree, there.pin)?.id === estateId)
  return { building: before[estateId]?.building ?? '', pin: before[estateId]?.pin ?? near?.pin, left }
}

const beginOf = ({ building, spot }: Right) => placeOf({ building, spot })

/** Only what is other than it was; what is empty stays as it was. */
export function changesIn(was: Reported, right: Right) {
  const before = asReported(was)
  const isOther = (field: Exclude<keyof Right, 'pin' | 'isPinWrong' | 'left'>) =>
    right[field] !== before[field] && right[field]?.trim() !== ''
  return {
    ...(isOther('categoryId') && { categoryId: right.categoryId }),
    ...(isOther('estateId') && { estateId: right.estateId }),
    ...(isOther('building') && { building: right.building.trim() }),
    ...(isOther('spot') && { spot: right.spot }),
    ...(isOther('place') && { place: right.place.trim() }),
    ...pinChange(before, right),
  }
}

function pinChange(before: Right, right: Right) {
  if (right.pin) return isSamePin(before, right) ? {} : { location: locationOf(right.pin) }
  return before.pin && right.estateId === before.estateId ? { location: null } : {}
}

/** In another estate it has none, unless that is said. */
const isSamePin = (before: Right, { estateId, pin }: Right) =>
  estateId === before.estateId && pin?.latitude === before.pin?.latitude && pin?.longitude === before.pin?.longitude

const locationOf = ({ latitude, longitude }: NonNullable<Right['pin']>) => ({ latitude, longitude })

/** All of the place as it is. */
export const placeIn = ({ estateId, building, spot, place, pin }: Right) => ({
  estateId,
  place: place.trim(),
  ...(building.trim() !== '' && { building: building.trim() }),
  ...(spot && { spot }),
  ...(pin && { location: locationOf(pin) }),
})
