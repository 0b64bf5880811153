import * as z from 'zod'

/** An instant: ISO 8601 in UTC, e.g. `2026-11-28T06:00:00.000Z`. Offsets are accepted and turned into UTC. */
export const Instant = z.iso.datetime({ offset: true }).transform((at) => new Date(at).toISOString())
/** A day in China, e.g. `2026-11-28`. */
export const Day = z.iso.date()

const eightHours = 8 * 60 * 60 * 1000

/** The day in China at that instant. China has one time zone, +08:00, without summer time. */
export const dayOf = (instant: string) => new Date(Date.parse(instant) + eightHours).toISOString().slice(0, 10)
/** The instant at which that day begins in China. */
export const startOf = (day: string) => new Date(Date.parse(`${day}T00:00:00.000Z`) - eightHours).toISOString()
/** Hours and minutes in China at that instant, `14:05`. */
export const timeOf = (instant: string) => new Date(Date.parse(instant) + eightHours).toISOString().slice(11, 16)
/** The instant of a day and a time in China: `('2026-11-28', '14:05')`. */
export const instantOf = (day: string, time: string) =>
  new Date(Date.parse(`${day}T${time}:00.000Z`) - eightHours).toISOString()
/** `days` may be negative. Days have four digits: none before the first of them or after the last, as what follows would not sort. */
export function addDays(day: string, days: number): string {
  const at = Date.parse(`${day}T00:00:00.000Z`) + days * 24 * 60 * 60 * 1000
  return new Date(Math.min(Math.max(at, firstDay), lastDay)).toISOString().slice(0, 10)
}
const [firstDay, lastDay] = [Date.parse('0000-01-01T00:00:00.000Z'), Date.parse('9999-12-31T00:00:00.000Z')]
