import { addDays } from '@mulin/shared/times'
import { isKnownYear, isWorkday } from '../src/platform/holiday-calendar.ts'

/** Nothing was reported before. */
export const firstYear = 2025
const yearsAhead = 20

/**
 * The two functions of platform/holiday-calendar.ts with their answers instead of the library: the days that are not as
 * their weekday says. A calendar of two decades is 25 KB in each function that knows deadlines, this is one.
 */
export function foldedCalendar(): string {
  const years = Array.from({ length: yearsAhead }, (_, at) => String(firstYear + at)).filter(isKnownYear)
  return `
    const years = ${JSON.stringify(years)}
    const odd = new Set(${JSON.stringify(years.flatMap(oddDaysOf))})
    const isOrdinary = (day) => new Date(day + 'T12:00:00Z').getUTCDay() % 6 > 0
    export const isWorkday = (day) => isOrdinary(day) !== odd.has(day)
    export const isKnownYear = (day) => years.includes(day.slice(0, 4))`
}

function oddDaysOf(year: string): string[] {
  const odd: string[] = []
  for (let day = `${year}-01-01`; day.startsWith(year); day = addDays(day, 1))
    if (isWorkday(day) !== isOrdinary(day)) odd.push(day)
  return odd
}

const isOrdinary = (day: string) => new Date(`${day}T12:00:00Z`).getUTCDay() % 6 > 0
