import * as z from 'zod'
import { HazardId } from '../ids.ts'
import type { Location } from '../location.ts'
import { metresBetween } from './distance.ts'
import { buildingOf, isHome, type Spot } from './place.ts'
import type { HazardOutcome, HazardState } from './workflow.ts'

/** How long a place is remembered. */
export const rememberedDays = 90

/** How often the same had been and had ended at the same place within that time before, and the latest of them, the newest first. */
export const Earlier = z
  .object({ count: z.number().int(), last: z.array(z.object({ hazardId: HazardId, number: z.string() })).max(5) })
  .meta({ id: 'EarlierHazards' })
export type Earlier = z.infer<typeof Earlier>

interface Placed {
  categoryId: string
  estateId: string
  building?: string | undefined
  spot?: Spot | undefined
  place: string
  location?: Location | undefined
  inspection?: { siteId: string } | undefined
}

/**
 * The place where the same can happen again: category, estate, building and spot. Undefined at a private home, which is
 * never compared with others', and where nobody said more than the estate. Without a building it takes more, see
 * `isSamePlace`.
 */
export function placeAgain({ categoryId, estateId, spot, ...said }: Placed): string | undefined {
  const building = buildingOf(said) ?? ''
  const isKnown = building !== '' || (spot !== undefined && (said.location ?? said.inspection) !== undefined)
  return isHome({ spot }) || !isKnown ? undefined : [estateId, categoryId, building, spot ?? ''].join('#')
}

// An estate has many roads: what lies closer is told apart by no pin.
const metresAtMost = 30

/** Of two with the same `placeAgain`: in the open the pins say whether it is the same place, or the site. */
export function isSamePlace(one: Placed, other: Pick<Placed, 'location' | 'inspection'>): boolean {
  if (buildingOf(one) !== undefined) return true
  if (one.inspection && one.inspection.siteId === other.inspection?.siteId) return true
  return one.location && other.location ? metresBetween(one.location, other.location) <= metresAtMost : false
}

interface Standing {
  state: HazardState
  outcome?: HazardOutcome | undefined
  parent?: object | undefined
}

/** It counts unless there was nothing to it, or it is told by another one: a whole by itself, what was merged by where it went. */
export const isCounted = ({ state, outcome, parent }: Standing) =>
  !parent && outcome !== 'unfounded' && state !== 'declined' && state !== 'withdrawn' && state !== 'merged'

interface Ended {
  isOpen?: boolean | undefined
  endedAt?: string | undefined
}

/** Only what had ended happened before; what was still open by then is likely the same thing, told by another one. */
export const hadEnded = ({ isOpen = false, endedAt = '' }: Ended, reportedAt: string) =>
  !isOpen && endedAt <= reportedAt
