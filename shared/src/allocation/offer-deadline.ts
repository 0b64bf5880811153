import { addDays, dayOf, instantOf, timeOf } from '../times.ts'

const minute = 60_000
const hour = 60 * minute

// Nobody has to answer at night.
const [lastInTheEvening, nightFrom, dayFrom] = ['21:30', '22:00', '07:00']
// An answer that comes by then still leaves a quarter of the time for who is next.
const shareOfTheTimeLeft = 1 / 4
const minutesAtLeast = 30

/**
 * Until when an offer made now holds: `holdHours`, shorter when what it is for
 * starts soon, never later than the start, and never ending at night, unless what it is for starts at night itself.
 */
export function offerUntil(now: string, startsAt: string, holdHours: number): string {
  const left = Date.parse(startsAt) - Date.parse(now)
  const hold = Math.max(Math.min(holdHours * hour, left * shareOfTheTimeLeft), minutesAtLeast * minute)
  const until = afterTheNight(new Date(Date.parse(now) + hold).toISOString())
  if (until <= startsAt) return until
  const evening = eveningBefore(startsAt)
  return isAtNight(startsAt) && evening > now ? evening : startsAt
}

const isAtNight = (instant: string) => timeOf(instant) >= nightFrom || timeOf(instant) < dayFrom

function afterTheNight(instant: string): string {
  if (!isAtNight(instant)) return instant
  const day = timeOf(instant) >= nightFrom ? addDays(dayOf(instant), 1) : dayOf(instant)
  return instantOf(day, dayFrom)
}

const eveningBefore = (instant: string) =>
  instantOf(timeOf(instant) < dayFrom ? addDays(dayOf(instant), -1) : dayOf(instant), lastInTheEvening)
