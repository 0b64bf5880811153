import chineseDays from 'chinese-days'

// A deployed function carries only what these two answer, see dev/folded-calendar.ts.

/** Whether people are at work on that day in China, with 调休; in a year that is not known, Monday to Friday. */
export const isWorkday = (day: string): boolean => chineseDays.isWorkday(atNoon(day))

/** The calendar of a year is published in the autumn before; without it there is not one holiday in the year. */
export function isKnownYear(day: string): boolean {
  const year = day.slice(0, 4)
  return chineseDays.getHolidaysInRange(atNoon(`${year}-01-01`), atNoon(`${year}-12-31`), false).length > 0
}

// A day alone is read as midnight in UTC, which west of Greenwich is the day before.
const atNoon = (day: string) => `${day}T12:00:00`
