import { DeadlineStep } from '@mulin/shared/hazards/escalation'
import * as z from 'zod'
import { dueAt as dueBy } from './index-keys.ts'
import { keys } from './keys.ts'
import type { Item } from './reading.ts'
import type { Write } from './transact.ts'

const Done = z.object({ what: DeadlineStep, dueAt: z.string() })

/** When the clock looks at a hazard next, by which edition of it, and what it has done so far. */
const HazardClock = z.object({
  hazardId: z.string(),
  edition: z.number().int(),
  // Clocks of before kept the last thing only, or nothing yet.
  done: z.preprocess((done = []) => [done].flat(), z.array(Done)),
})
export type HazardClock = z.infer<typeof HazardClock>

export const clockFrom = (item: Item | undefined): HazardClock | undefined => item && HazardClock.parse(item)

/** Loses against a newer edition of the hazard, which says when to look. `next`: never, if left out. */
export const setHazardClock = (clock: HazardClock, next: string | undefined): Write => ({
  update: keys.hazardClock(clock.hazardId),
  set: { ...clock, ...(next !== undefined && dueBy(next, clock.hazardId)) },
  remove: ['failures', ...(next === undefined ? ['gsi1pk', 'gsi1sk'] : [])],
  if: { edition: { olderThan: clock.edition + 1 } },
})
