import type { Activity, Session } from '@mulin/shared/activities/activity'
import { isOnlyOne, whyOff } from '@mulin/shared/activities/called-off'
import type { activities } from '@mulin/shared/activities/endpoints'
import type { UseCase } from '../platform/serve.ts'
import { changeRow, type Found, type KnownActivity, markCalledOff, periodOf } from '../tables/activities.ts'
import { closeSeats, renumberSeats } from '../tables/planned-seats.ts'
import { transact, type Write } from '../tables/transact.ts'
import { managedActivity } from './managed-activity.ts'

type Call = Parameters<UseCase<typeof activities.cancelSession>>[0]

/** From the same moment on no seat of it can be taken; its sign-ups follow through the table's stream. */
export const cancelSession: UseCase<typeof activities.cancelSession> = async (call) => {
  const found = await managedActivity(call.input.activityId, call.actor)
  const off = cancelling(found, call)
  if (!off) return found.activity
  if (!(await transact(writesOf(found, off, call.input.sessionId)))) return off

  // By the same call, sent twice at once, or by somebody else with what they changed.
  const since = await managedActivity(call.input.activityId, call.actor)
  if (cancelling(since, call)) throw call.refuse('activity_changed')
  return since.activity
}

/** Undefined when it is called off already, for that reason. */
function cancelling({ activity }: Found, { input, now, refuse }: Call): KnownActivity | undefined {
  const { sessionId, reason } = input
  const session = activity.sessions.find(({ id }) => id === sessionId)
  if (!session) throw refuse('session_not_found')
  if (session.cancelled?.reason === reason) return undefined
  const code = whyNot(activity, session, now)
  if (code) throw refuse(code)
  const cancelled = { at: now, reason }
  const sessions = activity.sessions.map((one) => (one === session ? { ...one, cancelled, freeSeats: [] } : one))
  return { ...activity, ...periodOf(sessions), sessions, changedAt: now, version: activity.version + 1 }
}

function whyNot(activity: Activity, session: Session, now: string) {
  const off = whyOff(activity, session)
  if (off) return off
  if (activity.state === 'draft') return 'activity_not_published'
  if (session.endsAt <= now) return 'activity_over'
  // Who reads of the activity reads then that it takes place no more: that is decided knowingly.
  return isOnlyOne(activity.sessions, session.id, now) ? 'only_session_left' : undefined
}

/** The others go on by the new plan: it is theirs too. */
function writesOf({ activity, seats }: Found, off: KnownActivity, sessionId: string): Write[] {
  const { id, version } = activity
  const session = off.sessions.find((one) => one.id === sessionId)!
  return [
    changeRow(off, version),
    markCalledOff(id, session),
    ...seats
      .filter(({ open }) => open)
      .map((one) => (one.sessionId === sessionId ? closeSeats(id, one) : renumberSeats(id, one, off.version))),
  ]
}
