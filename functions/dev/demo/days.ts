import { addDays, dayOf, instantOf } from '@mulin/shared/times'
import { later, now, setClock } from '../../src/platform/clock.ts'

/** A time in China so many days from today, negative ones are past; or so many hours ago. */
export type Moment = readonly [days: number, time: string] | { hoursAgo: number }

/** When a moment is, seen from the day on which the demo is filled in. */
export type Calendar = (moment: Moment) => string

export function calendar(): Calendar {
  const present = now()
  const today = dayOf(present)
  return (moment) =>
    'hoursAgo' in moment ? later(present, -moment.hoursAgo * 60) : instantOf(addDays(today, moment[0]), moment[1])
}

/** What happens as if it were then: the demo has a past. */
export async function happening<Result>(instant: string, what: () => Promise<Result>): Promise<Result> {
  setClock(instant)
  try {
    return await what()
  } finally {
    setClock()
  }
}
