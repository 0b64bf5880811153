import { grouped, portions } from '../platform/grouped.ts'
import { notShown, showTaken } from '../tables/activity-lists.ts'
import type { Change } from '../tables/changes.ts'
import { latestOf, type Seats } from '../tables/seats.ts'
import { transact } from '../tables/transact.ts'
import type { Projection } from '../tables/following.ts'

// An expression may have 4096 characters; each counter takes some 200 of them.
const countersAtOnce = 15

/** Tells the list of activities how many seats are taken: once per activity for all sign-ups that came together. */
export const showSeats: Projection = (changes) => {
  const taken = changes.filter(({ key, after }) => after && /^SEATS#[^#]+#participant#/.test(key.sk))
  const perActivity = grouped(taken, ({ key }) => key.pk)
  return [...perActivity].map(([pk, [first, ...others]]) => ({
    since: first!.sequence,
    run: () => showAll(pk.slice('ACTIVITY#'.length), [first!, ...others]),
  }))
}

async function showAll(activityId: string, changes: readonly Change[]) {
  const counters = latestOf(changes.flatMap(({ after }) => after ?? []))
  for (const some of portions(counters, countersAtOnce)) await show(activityId, some)
}

async function show(activityId: string, counters: readonly Seats[]): Promise<void> {
  const lost = await transact([showTaken(activityId, counters)])
  if (!lost?.item) return
  const left = notShown(lost.item, counters)
  if (left.length > 0) await show(activityId, left)
}
