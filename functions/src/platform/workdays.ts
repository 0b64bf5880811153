import type { Workdays } from '@mulin/shared/hazards/escalation'
import { addDays, dayOf, instantOf, timeOf } from '@mulin/shared/times'
import { isKnownYear, isWorkday } from './holiday-calendar.ts'

export interface WorkdayTerm {
  /** The end of the last day in China. */
  dueAt: string
  /** False when the holiday calendar of a year in between was not known: then Monday to Friday was counted. */
  onHolidayCalendar: boolean
}

/** So many Chinese workdays (with 调休) after the day of that instant, which itself does not count. */
export function workdaysAfter(instant: string, workdays: number): WorkdayTerm {
  const first = dayOf(instant)
  let day = first
  for (let left = workdays; left > 0; left -= isWorkday(day) ? 1 : 0) day = addDays(day, 1)
  return { dueAt: instantOf(day, '23:59'), onHolidayCalendar: isKnownYear(first) && isKnownYear(day) }
}

/** How many Chinese workdays lie after the day of the first instant, up to that of the second. */
export function workdaysBetween(from: string, until: string): number {
  let days = 0
  for (let day = dayOf(from); day < dayOf(until); days += isWorkday(day) ? 1 : 0) day = addDays(day, 1)
  return days
}

/** For the rules that are told what a workday is. */
export const workdays: Workdays = {
  isWorkday,
  after: (instant, days) => workdaysAfter(instant, days).dueAt,
  between: workdaysBetween,
}

/** The time in China at that instant, and whether people are at work that day; a year that is not known goes Monday to Friday. */
export const momentOf = (instant: string) => ({ time: timeOf(instant), isWorkday: isWorkday(dayOf(instant)) })
