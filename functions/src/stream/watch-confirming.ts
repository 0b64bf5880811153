import { waitsForStaff } from '@mulin/shared/hours/workflow'
import type { Change } from '../tables/changes.ts'
import type { Projection } from '../tables/following.ts'
import { StoredHours, toPassUpAt } from '../tables/hours.ts'
import { setHoursClock } from '../tables/hours-clocks.ts'
import { transact } from '../tables/transact.ts'

/** Tells the clock by when hours have to be confirmed, or a dispute answered. */
export const watchConfirming: Projection = (changes) =>
  changes.filter(isOfHours).map(({ sequence: since, before, after }) => ({
    since,
    run: () => watch(before && StoredHours.parse(before), StoredHours.parse(after)),
  }))

const isOfHours = ({ key, after }: Change) => key.sk.startsWith('HOURS#') && after !== undefined

async function watch(before: StoredHours | undefined, hours: StoredHours): Promise<void> {
  // Nothing to look at, now and before.
  if (![before, hours].some((one) => one && waitsForStaff(one.state))) return
  const { id: hoursId, personId, version: edition } = hours
  await transact([setHoursClock({ hoursId, personId, edition }, toPassUpAt(hours))])
}
