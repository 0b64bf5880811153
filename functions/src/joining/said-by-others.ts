import type { joining } from '@mulin/shared/hazards/joining'
import * as z from 'zod'
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

/** The newest of those after what was shown. */
function pageOf(joined: readonly JoinedHazard[], after: string | undefined) {
  const sorted = joined.toSorted((one, other) => (isBefore(one, other) ? -1 : 1))
  const begin = after === undefined ? 0 : shownBy(after, sorted)
  const end = begin + shownAtOnce
  return { shown: sorted.slice(begin, end), next: end < sorted.length ? cursorAt(end, sorted) : undefined }
}

/** Whom a merge brought along came at one moment, and stay in one order all the same. */
const isBefore = (one: JoinedHazard, other: JoinedHazard) =>
  one.at === other.at ? one.personId < other.personId : one.at > other.at

// The moment of the last one that was shown, and how many of that moment were: who they are nobody outside is told.
const cursorAt = (end: number, sorted: readonly JoinedHazard[]) => {
  const last = sorted[end - 1]?.at ?? ''
  return `${last}/${sorted.slice(0, end).filter(({ at }) => at === last).length}`
}

/** How many that is; without a number all of that moment. */
function shownBy(cursor: string, sorted: readonly JoinedHazard[]) {
  const [last = '', count] = cursor.split('/')
  const ofThen = sorted.filter(({ at }) => at === last).length
  return sorted.filter(({ at }) => at > last).length + Math.min(Count.parse(count), ofThen)
}

const Count = z.coerce.number().int().min(0).catch(Infinity)
