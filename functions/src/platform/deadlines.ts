import type { HazardCategory } from '@mulin/shared/hazards/hazard'
import { later } from './clock.ts'
import { workdaysAfter } from './workdays.ts'

/** Hours run on the clock from the report; workdays end with the last of them, and the day of the report does not count. */
export function deadlineOf({ deadline }: Pick<HazardCategory, 'deadline'>, reportedAt: string) {
  if ('hours' in deadline) return { dueAt: later(reportedAt, deadline.hours * 60), dueOnHolidayCalendar: true }
  const { dueAt, onHolidayCalendar } = workdaysAfter(reportedAt, deadline.workdays)
  return { dueAt, dueOnHolidayCalendar: onHolidayCalendar }
}
