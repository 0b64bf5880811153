import type { Activity } from '@mulin/shared/activities/activity'
import { sessionsOn } from '@mulin/shared/activities/called-off'
import { addDays } from '@mulin/shared/times'
import { now } from '../../../platform/clock'
import type { Moment } from './moment'
import { draftOf, type PlanDraft } from './plan-draft'

const week = 7
const weekInMs = week * 86_400_000

/** How many weeks later it can be held again: on the same weekdays, and people can still sign up for all of it. */
export function weeksUntilAgain({ sessions }: Pick<Activity, 'sessions'>): number {
  const earliest = Math.min(
    ...sessionsOn(sessions)
      .flatMap((it) => [it.startsAt, it.signUpClosesAt])
      .map(Date.parse),
  )
  return Math.max(1, Math.floor((Date.parse(now()) - earliest) / weekInMs) + 1)
}

/** The same activity as a new one, with all its moments as many weeks later. */
export function againOf(activity: Activity): PlanDraft {
  const days = weeksUntilAgain(activity) * week
  const later = ({ day, time }: Moment): Moment => ({ day: addDays(day, days), time })
  const draft = draftOf(activity)
  return {
    ...draft,
    sessions: draft.sessions.map((session) => ({
      ...session,
      id: undefined,
      day: addDays(session.day, days),
      opens: later(session.opens),
      closes: later(session.closes),
      cancelBy: later(session.cancelBy),
      shifts: session.shifts.map((shift) => ({
        ...shift,
        ...(shift.times && { times: { from: later(shift.times.from), to: later(shift.times.to) } }),
      })),
      rules: {
        ...session.rules,
        pools: session.rules.pools.map((pool) => ({ ...pool, released: later(pool.released) })),
      },
    })),
  }
}
