import * as z from 'zod'
import { addDays, dayOf, startOf } from '../times.ts'

/** When somebody helps, from signing up for it until that ends; waiting for it counts, for it may come true any moment. */
export const Shift = z.object({
  activityId: z.string(),
  sessionId: z.string(),
  startsAt: z.string(),
  endsAt: z.string(),
})
export type Shift = z.infer<typeof Shift>

export interface OwnShift extends Shift {
  signUpId: string
}

const minute = 60 * 1000
// Half an hour: the way from one place of a subdistrict to another, by bus or bike.
const restMinutes = 30
// A working day of art. 36 of the Labour Law: nobody helps longer than others work.
const minutesADayAtMost = 8 * 60

export interface Unrested {
  code: 'shift_clash' | 'shift_rest'
  /** The other shift, of several on a long day the last one. */
  other: OwnShift
  /** Each by itself would be fine; all of that day are too much. */
  perDay?: true
}

/** Why nobody can take on this shift beside those they have, or undefined. A shift alone may be as long as it is. */
export function whyNotOnShift(shift: Shift, others: readonly OwnShift[]): Unrested | undefined {
  const clashing = others.find((other) => minutesBetween(shift, other) < 0)
  if (clashing) return { code: 'shift_clash', other: clashing }
  const near = others.find(
    (other) => other.activityId !== shift.activityId && minutesBetween(shift, other) < restMinutes,
  )
  if (near) return { code: 'shift_rest', other: near }
  const last = daysOf(shift).flatMap((day) => lastOfLongDay(day, shift, others))[0]
  return last && { code: 'shift_rest', other: last, perDay: true }
}

/** Below zero while they overlap. */
const minutesBetween = (one: Shift, other: Shift) =>
  Math.max(Date.parse(one.startsAt) - Date.parse(other.endsAt), Date.parse(other.startsAt) - Date.parse(one.endsAt)) /
  minute

function lastOfLongDay(day: string, shift: Shift, others: readonly OwnShift[]): OwnShift[] {
  const ofDay = others.filter((other) => minutesOn(day, other) > 0)
  const minutes = [shift, ...ofDay].reduce((sum, one) => sum + minutesOn(day, one), 0)
  return minutes > minutesADayAtMost ? ofDay.slice(-1) : []
}

function daysOf({ startsAt, endsAt }: Shift): string[] {
  const [first, last] = [dayOf(startsAt), dayOf(endsAt)]
  return first === last ? [first] : [first, last]
}

function minutesOn(day: string, { startsAt, endsAt }: Shift): number {
  const [from, to] = [startOf(day), startOf(addDays(day, 1))].map((instant) => Date.parse(instant))
  return Math.max(0, Math.min(Date.parse(endsAt), to!) - Math.max(Date.parse(startsAt), from!)) / minute
}

/** Tomorrow it keeps nobody from anything any more, not even by the hours of its day. */
export const isBehind = ({ endsAt }: Shift, now: string) => Date.parse(endsAt) + 24 * 60 * minute <= Date.parse(now)
