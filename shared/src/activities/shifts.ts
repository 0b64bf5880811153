import * as z from 'zod'
import { Slug } from '../ids.ts'
import { Skill } from '../skills.ts'
import { Instant } from '../times.ts'

/** What helpers are wanted for in a session; they take none of its seats. Times left out are the session's. */
export const ShiftPlan = z.object({
  id: Slug,
  title: z.string().trim().min(1).max(20),
  /** What a helper must have registered to take it. */
  skill: Skill.optional(),
  needed: z.number().int().min(1).max(200),
  startsAt: Instant.optional(),
  endsAt: Instant.optional(),
  /** What there is to do. */
  what: z.string().trim().min(1).max(100).optional(),
})
export type ShiftPlan = z.infer<typeof ShiftPlan>

export const SessionShift = ShiftPlan.extend({
  startsAt: z.string().optional(),
  endsAt: z.string().optional(),
  /** Also the places that are offered to somebody. */
  taken: z.number().int(),
  waiting: z.number().int(),
}).meta({ id: 'SessionShift' })
export type SessionShift = z.infer<typeof SessionShift>

interface Span {
  startsAt: string
  endsAt: string
}

export const timesOf = (shift: { [time in keyof Span]?: string | undefined }, session: Span): Span => ({
  startsAt: shift.startsAt ?? session.startsAt,
  endsAt: shift.endsAt ?? session.endsAt,
})

// Setting up and tidying away belong to the day of the session.
const hoursBeside = 12

/** Over before it begins, or so far from the session that a time was mistyped. */
export function isMistimed(shift: ShiftPlan, session: Span): boolean {
  const { startsAt, endsAt } = timesOf(shift, session)
  const hoursBetween = (earlier: string, later: string) => (Date.parse(later) - Date.parse(earlier)) / 3_600_000
  return (
    endsAt <= startsAt ||
    hoursBetween(startsAt, session.startsAt) > hoursBeside ||
    hoursBetween(session.endsAt, endsAt) > hoursBeside
  )
}
