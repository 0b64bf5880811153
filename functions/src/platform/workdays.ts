import type { Workdays } from '@mulin/shared/hazards/escalation'
import { addDays, dayOf, instantOf, timeOf } from '@mulin/shared/times'
import { isKnownYear, isWorkday } from './holiday-calendar.ts'

export interface WorkdayTerm {
  /** The end of the last day in China. */
  dueAt: string
  /** False when the holiday calendar of a year in between was not known: then Monday to Friday was counted. */
  onHolidayCalendar: boolean
}

// Nobody knows the holidays of more than a year ahead: behind so many days five of seven count, so that no date takes long.
const countedAtMost = 1000

const daysFrom = (day: string, last: string) =>
  Math.max(0, (Date.parse(last) - Date.parse(day)) / (24 * 60 * 60_000) || 0)

/** So many Chinese workdays (with 调休) after the day of that instant, which itself does not count. */
export function workdaysAfter(instant: string, workdays: number): WorkdayTerm {
  const first = dayOf(instant)
  let [day, left] = [first, workdays]
  for (let counted = 0; left > 0 && counted < countedAtMost; counted++) {
    day = addDays(day, 1)
    left -= isWorkday(day) ? 1 : 0
  }
  if (left > 0) day = addDays(day, Math.ceil((left * 7) / 5))
  return { dueAt: instantOf(day, '23:59'), onHolidayCalendar: isKnownYear(first) && isKnownYear(day) }
}

/** How many Chinese workdays lie after the day of the first instant, up to that of the second. */
export function workdaysBetween(from: string, until: string): number {
  const last = dayOf(until)
  let [day, days] = [dayOf(from), 0]
  for (let counted = 0; day < last && counted < countedAtMost; counted++) {
    day = addDays(day, 1)
    days += isWorkday(day) ? 1 : 0
  }
  return days + Math.floor((daysFrom(day, last) * 5) / 7)
}

/** For the rules that are told what a workday is. */
export const workdays: Workdays = {
  isWorkday,
  after: (instant, days) => workdaysAfter(instant, days).dueAt,
  between: workdaysBetween,
}

/** The time in China at that instant, and whether people are at work that day; a year that is not known goes Monday to Friday. */
export const momentOf = (instant: string) => ({ time: timeOf(instant), isWorkday: isWorkday(dayOf(instant)) })
