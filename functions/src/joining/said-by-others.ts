import type { joining } from '@mulin/shared/hazards/joining'
import type { UseCase } from '../platform/serve.ts'
import { isSeenByStaff } from '../tables/hazard-files.ts'
import { photosOf, storedHazardOf } from '../tables/hazards.ts'
import { allWhoJoined, type JoinedHazard } from '../tables/joined-hazards.ts'

// A signed address carries a kilobyte: many more photos than these have no room in one answer.
const shownAtOnce = 20

export const saidByOthers: UseCase<typeof joining.others> = async ({ input, personId, actor, refuse }) => {
  const { hazardId, after } = input
  const [hazard, joined] = await Promise.all([storedHazardOf(hazardId), allWhoJoined(hazardId)])
  if (!hazard || !isSeenByStaff({ personId, actor }, hazard)) throw refuse('hazard_not_found')
  const { shown, next } = pageOf(joined.filter(saysSomething), after)
  return { others: shown.map(({ at, words, photoIds }) => ({ at, words, photos: photosOf(photoIds, hazard) })), next }
}

const saysSomething = ({ photoIds, words }: JoinedHazard) => photoIds.length > 0 || Boolean(words)

/** The newest of those before that moment; those of one moment stay together, for nothing else tells them apart outside. */
function pageOf(joined: readonly JoinedHazard[], after: string | undefined) {
  const left = joined
    .filter(({ at }) => after === undefined || at < after)
    .toSorted((one, other) => (one.at < other.at ? 1 : -1))
  const end = left.findIndex(({ at }, place) => place >= shownAtOnce && at !== left[place - 1]?.at)
  return end < 0 ? { shown: left } : { shown: left.slice(0, end), next: left[end - 1]?.at }
}
