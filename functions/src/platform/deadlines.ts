import type { Hazard, HazardCategory } from '@mulin/shared/hazards/hazard'
import { later } from './clock.ts'
import { workdaysAfter, workdaysBetween } from './workdays.ts'

/** Hours run on the clock from the report; workdays end with the last of them, and the day of the report does not count. */
export function deadlineOf({ deadline }: Pick<HazardCategory, 'deadline'>, reportedAt: string) {
  if ('hours' in deadline)
    return { deadline, dueAt: later(reportedAt, deadline.hours * 60), dueOnHolidayCalendar: true }
  const { dueAt, onHolidayCalendar } = workdaysAfter(reportedAt, deadline.workdays)
  return { deadline, dueAt, dueOnHolidayCalendar: onHolidayCalendar }
}

// None is written down; as long as an ordinary hazard has.
const recheckWorkdays = 3

/** From when something can be looked at again, and until when it is. */
export const recheckFrom = (opensAt: string) => ({ opensAt, dueAt: workdaysAfter(opensAt, recheckWorkdays).dueAt })

/** The deadline after the clock rested, for as long as that was: in workdays where the deadline is in workdays. */
export function afterRest(
  { deadline, dueAt }: Pick<Hazard, 'deadline' | 'dueAt'>,
  from: string,
  until: string,
): string {
  if ('hours' in deadline) return new Date(Date.parse(dueAt) + Date.parse(until) - Date.parse(from)).toISOString()
  const rested = workdaysBetween(from, until)
  return rested === 0 ? dueAt : workdaysAfter(dueAt, rested).dueAt
}
