import type { Hazard, HazardCategory } from '@mulin/shared/hazards/hazard'
import { later } from './clock.ts'
import { workdaysAfter, workdaysBetween } from './workdays.ts'

/** Hours run on the clock from the report; workdays end with the last of them, and the day of the report does not count. */
export function deadlineOf({ deadline }: Pick<HazardCategory, 'deadline'>, reportedAt: string) {
  if ('hours' in deadline)
    return { deadline, dueAt: later(reportedAt, deadline.hours * 60), dueOnHolidayCalendar: true }
  return { deadline, ...workdaysMore(reportedAt, deadline.workdays) }
}

// None is written down; as long as an ordinary hazard has.
const recheckWorkdays = 3

/** From when something can be looked at again, and until when it is. */
export const recheckFrom = (opensAt: string) => ({ opensAt, dueAt: workdaysAfter(opensAt, recheckWorkdays).dueAt })

type Clock = Pick<Hazard, 'deadline' | 'dueAt' | 'dueOnHolidayCalendar' | 'countedFrom' | 'reportedAt'>

/**
 * The clock after it rested, for as long as that was: in workdays where the deadline is in workdays. Its term stays as
 * long. Undefined when it did not rest.
 */
export function afterRest(clock: Clock, from: string, until: string) {
  const { dueAt, countedFrom = clock.reportedAt } = clock
  const after = dueAfterRest(clock, from, until)
  return after && { ...after, countedFrom: later(countedFrom, minutesBetween(dueAt, after.dueAt)) }
}

function dueAfterRest({ deadline, dueAt, dueOnHolidayCalendar }: Clock, from: string, until: string) {
  if ('hours' in deadline) return { dueAt: later(dueAt, minutesBetween(from, until)), dueOnHolidayCalendar }
  const rested = workdaysBetween(from, until)
  return rested === 0 ? undefined : workdaysMore(dueAt, rested)
}

const minutesBetween = (from: string, until: string) => (Date.parse(until) - Date.parse(from)) / 60_000

/** A deadline that many workdays on, and whether the holiday calendar was known. */
export function workdaysMore(from: string, workdays: number) {
  const { dueAt, onHolidayCalendar } = workdaysAfter(from, workdays)
  return { dueAt, dueOnHolidayCalendar: onHolidayCalendar }
}
