import { grouped } from '../platform/grouped.ts'
import { activityOf } from './activities.ts'
import { handOn } from './allocations.ts'
import { lineIn } from './leaving.ts'
import { transact } from './transact.ts'
import { type Line, placeOf, waitingListsOf } from './waiting-lists.ts'

// A transaction makes some offers at a time; whoever else changes the list meanwhile makes them too.
const attemptsAtMost = 40

/** Offers whatever seats of an activity are free to those who wait, until nobody can be offered any. */
export async function offerFreeSeats(activityId: string, now: string): Promise<void> {
  for (let attempt = 1; attempt <= attemptsAtMost; attempt++) {
    const found = await activityOf(activityId)
    if (!found) return
    const waitedFor = found.seats.filter(({ waiting, kept }) => waiting > 0 || kept)
    const lines: Line[] = [...grouped(waitedFor, placeOf).values()].map(([one]) => ({ activityId, ...one! }))
    const lists = await waitingListsOf(lines)
    const writes = lines.flatMap((line, place) => {
      const known = lists[place] && lineIn(found, line, lists[place])
      const handedOn = known && handOn(known.allocation, {}, known.session, now)
      return handedOn && handedOn.writes.length > 0 ? [handedOn.writes] : []
    })
    if (writes.length === 0) return
    for (const some of writes) await transact(some)
  }
}
