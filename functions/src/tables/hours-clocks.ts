import { dueAt } from './index-keys.ts'
import { keys } from './keys.ts'
import type { Write } from './transact.ts'

interface HoursClock {
  hoursId: string
  personId: string
  /** Of the hours that say when to look. */
  edition: number
}

/** Loses against a newer edition of the hours. `next`: never, if left out. */
export const setHoursClock = (clock: HoursClock, next: string | undefined): Write => ({
  update: keys.hoursClock(clock.hoursId),
  set: { ...clock, ...(next !== undefined && dueAt(next, clock.hoursId)) },
  remove: ['failures', ...(next === undefined ? ['gsi1pk', 'gsi1sk'] : [])],
  if: { edition: { olderThan: clock.edition + 1 } },
})
