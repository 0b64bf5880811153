import { momentsLeft } from '@mulin/shared/hazards/escalation'
import { workdays } from '../platform/workdays.ts'
import { isOfHazard } from '../tables/changes.ts'
import { clockFrom, setHazardClock } from '../tables/hazard-clocks.ts'
import { StoredHazard } from '../tables/hazards.ts'
import { keys } from '../tables/keys.ts'
import { getItems } from '../tables/table.ts'
import { transact } from '../tables/transact.ts'
import type { Projection } from '../tables/following.ts'

/** Tells the clock when to look at a hazard next. */
export const watchDeadlines: Projection = (changes) =>
  changes
    .filter(isOfHazard)
    .map(({ sequence: since, after }) => ({ since, run: () => watch(StoredHazard.parse(after)) }))

async function watch(hazard: StoredHazard): Promise<void> {
  const { id: hazardId, version: edition } = hazard
  const [item] = await getItems([keys.hazardClock(hazardId)])
  const done = clockFrom(item)?.done ?? []
  const [next] = momentsLeft(hazard, done, workdays)
  // Nothing to look at, now and before.
  if (!next && !item) return
  await transact([setHazardClock({ hazardId, edition, done }, next?.at)])
}
