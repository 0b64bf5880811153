import * as z from 'zod'
import { keys } from './keys.ts'
import { dueAt } from './index-keys.ts'
import { query } from './table.ts'
import type { Write } from './transact.ts'

/** Up to when the clock has done what an activity's sessions want of it. */
const Timer = z.object({ activityId: z.string(), doneUntil: z.string(), gsi1sk: z.string() })
export type Timer = z.infer<typeof Timer>

/**
 * The clock looks at the activity soon, and at everything since then: it was published, or its plan changed, and what had
 * been ahead may lie in the past.
 */
export const startTimer = (activityId: string, now: string, doneUntil: string): Write => ({
  update: keys.timer(activityId),
  set: { activityId, ...dueAt(now, activityId), doneUntil },
})

/** Loses when the plan changed meanwhile, or somebody else did the same. */
export const advanceTimer = ({ activityId, gsi1sk }: Timer, doneUntil: string, next: string | undefined): Write => ({
  update: keys.timer(activityId),
  set: { doneUntil, ...(next !== undefined && dueAt(next, activityId)) },
  remove: next === undefined ? ['gsi1pk', 'gsi1sk'] : [],
  if: { gsi1sk },
})

const Due = z.union([
  Timer.transform((timer) => ({ timer })),
  z
    .object({ activityId: z.string(), sessionId: z.string(), as: z.enum(['participant', 'volunteer']) })
    .transform((line) => ({ line })),
])

/** What is due by now, the longest overdue first: timers of activities, and waiting lists with offers that end. */
export async function dueBy(now: string, limit: number) {
  const { items } = await query({ index: 'gsi1', pk: 'DUE', between: ['0', `${now}~`], limit })
  return items.map((item) => Due.parse(item))
}
