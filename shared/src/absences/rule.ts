import * as z from 'zod'
import { type Absence, appealUntil } from './absence.ts'
import { isCounting } from './workflow.ts'

/** So many absences within so many days: for `pauseDays` from the last of them the person takes no seat at once. */
export const AbsenceRule = z
  .object({
    isOn: z.boolean(),
    absences: z.number().int().min(2).max(10),
    withinDays: z.number().int().min(7).max(365),
    pauseDays: z.number().int().min(1).max(90),
  })
  .meta({ id: 'AbsenceRule' })
export type AbsenceRule = z.infer<typeof AbsenceRule>

/** Until the office writes its own: who forgets now and then is never paused, who blocks a seat every month is. */
export const usualRule: AbsenceRule = { isOn: true, absences: 3, withinDays: 90, pauseDays: 30 }

export interface Pause {
  until: string
  /** Those it follows from, the first one first. */
  absences: readonly Absence[]
}

/** What is said of it to who is kept from a seat by it. */
export const aboutPause = ({ until, absences }: Pause) => ({
  until,
  absences: absences.map((absence) => ({ ...absence, appealUntil: appealUntil(absence) })),
})

const day = 24 * 60 * 60 * 1000

/** The pause that is on at that time, by the rule of today; what does not count (any more) leads to none. */
export function pauseAt(all: readonly Absence[], rule: AbsenceRule, now: string): Pause | undefined {
  if (!rule.isOn) return undefined
  const counting = all
    .filter(({ state, at }) => isCounting(state) && at <= now)
    .sort((one, other) => (one.at < other.at ? 1 : -1))
    .filter(isOnceASession)
  const newest = counting.findIndex((last, place) => {
    const first = counting[place + rule.absences - 1]
    return first && daysBetween(first.at, last.at) <= rule.withinDays
  })
  if (newest < 0) return undefined
  const until = new Date(Date.parse(counting[newest]!.at) + rule.pauseDays * day).toISOString()
  return now < until ? { until, absences: counting.slice(newest, newest + rule.absences).reverse() } : undefined
}

/** How many count at that time towards a pause. */
export const countingAt = (all: readonly Absence[], { withinDays }: AbsenceRule, now: string) =>
  all.filter(({ state, at }) => isCounting(state) && daysBetween(at, now) <= withinDays).filter(isOnceASession).length

/** Who enters several teams of an event misses it once. */
const isOnceASession = ({ sessionId }: Absence, place: number, all: readonly Absence[]) =>
  all.findIndex((one) => one.sessionId === sessionId) === place

const daysBetween = (from: string, until: string) => (Date.parse(until) - Date.parse(from)) / day
