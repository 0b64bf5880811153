import type { joining } from '@mulin/shared/hazards/joining'
import type { UseCase } from '../platform/serve.ts'
import { isSeenByStaff } from '../tables/hazard-files.ts'
import { photosOf, storedHazardOf } from '../tables/hazards.ts'
import { JoinedHazard, whoJoined } from '../tables/joined-hazards.ts'

// A signed address carries a kilobyte: more photos than these help nobody.
const shownAtMost = 20
const readAtMost = 100

export const saidByOthers: UseCase<typeof joining.others> = async ({ input, personId, actor, refuse }) => {
  const { hazardId } = input
  const [hazard, { items }] = await Promise.all([storedHazardOf(hazardId), whoJoined(hazardId, { limit: readAtMost })])
  if (!hazard || !isSeenByStaff({ personId, actor }, hazard)) throw refuse('hazard_not_found')
  const others = items
    .map((item) => JoinedHazard.parse(item))
    .filter(({ photoIds, words }) => photoIds.length > 0 || words)
    .toSorted((one, other) => (one.at < other.at ? 1 : -1))
    .slice(0, shownAtMost)
  return { others: others.map(({ at, words, photoIds }) => ({ at, words, photos: photosOf(photoIds, hazard) })) }
}
