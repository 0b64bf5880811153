import type { HazardCategory } from '@mulin/shared/hazards/category'
import type { Hazard } from '@mulin/shared/hazards/hazard'
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
 * long. Undefined when the deadline is the same: what was late already is as late as before.
 */
export function afterRest(clock: Clock, from: string, until: string) {
  const { deadline, dueAt, dueOnHolidayCalendar, countedFrom = clock.reportedAt } = clock
  if (from >= dueAt) return undefined
  if ('workdays' in deadline) return afterWorkdays(clock, from, until)
  const minutes = minutesBetween(from, until)
  return { dueAt: later(dueAt, minutes), dueOnHolidayCalendar, countedFrom: later(countedFrom, minutes) }
}

/** A deadline that came while it rested is ahead again, also when no workday went by. */
function afterWorkdays({ dueAt, countedFrom, reportedAt }: Clock, from: string, until: string) {
  const rested = workdaysMore(dueAt, workdaysBetween(from, until))
  const after = rested.dueAt > until ? rested : workdaysMore(until, 1)
  if (after.dueAt <= dueAt) return undefined
  return { ...after, countedFrom: workdaysMore(countedFrom ?? reportedAt, workdaysBetween(dueAt, after.dueAt)).dueAt }
}

const minutesBetween = (from: string, until: string) => (Date.parse(until) - Date.parse(from)) / 60_000

/** A deadline that many workdays on, and whether the holiday calendar was known. */
export function workdaysMore(from: string, workdays: number) {
  const { dueAt, onHolidayCalendar } = workdaysAfter(from, workdays)
  return { dueAt, dueOnHolidayCalendar: onHolidayCalendar }
}
