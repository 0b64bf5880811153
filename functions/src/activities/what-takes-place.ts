import type { ActivityRevision } from '@mulin/shared/activities/activity'
import { plannedUntil, sessionsOn } from '@mulin/shared/activities/called-off'
import { Refusal } from '@mulin/shared/refusals'
import type { Found } from '../tables/activities.ts'

// With those that were called off: whoever signs up reads all of them.
const sessionsAtMost = 40

/**
 * What of an activity, and of how it shall be, can still be changed: a session that was called off stays as it is, whatever
 * is said of it. Until its end another one may be planned in its place.
 */
export function whatTakesPlace({ activity, seats }: Found, planned: ActivityRevision['sessions']) {
  const off = activity.sessions.filter(({ cancelled }) => cancelled)
  const sessions = planned.filter(({ id }) => !off.some((one) => one.id === id))
  if (sessions.length === 0 || sessions.length + off.length > sessionsAtMost)
    throw new Refusal('invalid_input', 'sessions: none or too many', { fields: ['sessions'] })
  const endsAt = plannedUntil(activity.sessions)
  return { found: { activity: { ...activity, endsAt, sessions: sessionsOn(activity.sessions) }, seats }, sessions, off }
}
