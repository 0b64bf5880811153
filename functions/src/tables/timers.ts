import { SignUpRole } from '@mulin/shared/sign-ups/sign-up'
import * as z from 'zod'
import { later } from '../platform/clock.ts'
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
  remove: ['failures'],
})

/** Loses when the plan changed meanwhile, or somebody else did the same. */
export const advanceTimer = ({ activityId, gsi1sk }: Timer, doneUntil: string, next: string | undefined): Write => ({
  update: keys.timer(activityId),
  set: { doneUntil, ...(next !== undefined && dueAt(next, activityId)) },
  remove: ['failures', ...(next === undefined ? ['gsi1pk', 'gsi1sk'] : [])],
  if: { gsi1sk },
})

const Due = z.union([
  Timer.transform((timer) => ({ timer })),
  z
    .object({ activityId: z.string(), sessionId: z.string(), as: SignUpRole, shiftId: z.string().optional() })
    .transform((line) => ({ line })),
  z.object({ hazardId: z.string() }),
  z.object({ hoursId: z.string(), personId: z.string() }).transform((hours) => ({ hours })),
])

/** Where something that is due stands, and how often it failed so far. */
const Place = z.object({ pk: z.string(), sk: z.string(), gsi1sk: z.string(), failures: z.number().default(0) })
type Place = z.infer<typeof Place>

/** What is due by now, the longest overdue first: timers of activities, waiting lists with offers that end, hazards, and hours. */
export async function dueBy(now: string, limit: number) {
  const { items } = await query({ index: 'gsi1', pk: 'DUE', between: ['0', `${now}~`], limit })
  return items.map((item) => ({ ...Due.parse(item), place: Place.parse(item) }))
}

const postponedAtMostMinutes = 60

/**
 * After what failed others come first: it is due again in a minute, then in two, in four, in an hour at most. Loses when it
 * is due at another time by now.
 */
export function postpone({ pk, sk, gsi1sk, failures }: Place, now: string): Write {
  const again = later(now, Math.min(2 ** failures, postponedAtMostMinutes))
  const id = gsi1sk.slice(gsi1sk.indexOf('#') + 1)
  return { update: { pk, sk }, set: { ...dueAt(again, id), failures: failures + 1 }, if: { gsi1sk } }
}
