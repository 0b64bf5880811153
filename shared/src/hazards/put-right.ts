import * as z from 'zod'
import { AreaPath } from '../areas.ts'
import { Location } from '../location.ts'
import { Building, buildingWithoutDoor, isHome, Spot } from './place.ts'

/** What was said of it before it was put right, or since: as far as that is something else. */
export const PutRight = z.object({
  categoryName: z.string().optional(),
  areaPath: AreaPath.optional(),
  building: Building.optional(),
  spot: Spot.optional(),
  place: z.string().optional(),
  location: Location.optional(),
  handler: z.string().optional(),
})
export type PutRight = z.infer<typeof PutRight>

interface Moved {
  was?: PutRight | undefined
  is?: PutRight | undefined
}

const ofPlace = PutRight.pick({ areaPath: true, building: true, spot: true })

/** What neighbours read of it: estate, building and spot. */
export const placesIn = ({ was, is }: Moved): Moved => ({
  ...(was && { was: placeIn(was) }),
  ...(is && { is: placeIn(is) }),
})

function placeIn(said: PutRight): PutRight {
  const { building, ...place } = ofPlace.parse(said)
  return { ...place, ...(building && { building: buildingWithoutDoor(building) }) }
}

export const wasEverHome = (hazard: { spot?: Spot | undefined }, entries: readonly Moved[]) =>
  isHome(hazard) || entries.some(({ was = {}, is = {} }) => isHome(was) || isHome(is))
