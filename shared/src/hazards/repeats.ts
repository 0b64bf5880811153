import * as z from 'zod'
import { HazardId } from '../ids.ts'
import { buildingOf, isHome, type Spot } from './place.ts'
import type { HazardOutcome, HazardState } from './workflow.ts'

/** How long a place is remembered. */
export const rememberedDays = 90

/** How often the same was reported at the same place within that time before, and the latest of them, the newest first. */
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
}

/**
 * The place where the same can happen again: category, estate, building and spot. Undefined at a private home, which is
 * never compared with others', and where nobody said more than the estate.
 */
export function placeAgain({ categoryId, estateId, spot, ...said }: Placed): string | undefined {
  const building = buildingOf(said) ?? ''
  if (isHome({ spot }) || (building === '' && spot === undefined)) return undefined
  return [estateId, categoryId, building, spot ?? ''].join('#')
}

interface Standing {
  state: HazardState
  outcome?: HazardOutcome | undefined
  parent?: object | undefined
}

/** It counts unless there was nothing to it, or it is told by another one: a whole by itself, what was merged by where it went. */
export const isCounted = ({ state, outcome, parent }: Standing) =>
  !parent && outcome !== 'unfounded' && state !== 'declined' && state !== 'withdrawn' && state !== 'merged'
