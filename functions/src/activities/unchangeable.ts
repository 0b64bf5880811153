import type { ActivityRevision } from '@mulin/shared/activities/activity'
import type { activities } from '@mulin/shared/activities/endpoints'
import { sessionsInUse } from '@mulin/shared/activities/plan'
import {
  movedSessions,
  narrowedSessions,
  reasonNeeded,
  reopenedSessions,
  tooLargeFor,
} from '@mulin/shared/activities/revising'
import { opensAt } from '@mulin/shared/check-ins/presence'
import { Refusal } from '@mulin/shared/refusals'
import type { UseCase } from '../platform/serve.ts'
import type { Found, KnownActivity } from '../tables/activities.ts'
import { hopingIn, somebodyCame } from '../tables/registers.ts'

type Call = Parameters<UseCase<typeof activities.update>>[0]

/** Refuses what is promised otherwise to those who signed up, or has happened already. */
export async function refuseUnchangeable({ activity, seats }: Found, revision: ActivityRevision, call: Call) {
  const { input, now, refuse } = call
  if (activity.state === 'cancelled') throw refuse('activity_cancelled')
  if (activity.state === 'published' && activity.endsAt <= now) throw refuse('activity_over')
  const known = new Set(activity.sessions.map(({ id }) => id))
  if (revision.sessions.some(({ id }) => id !== undefined && !known.has(id))) throw refuse('session_not_found')
  refuseInUse(activity, revision, { seats, now })
  if (activity.state === 'published') await refuseBegun(activity, revision, call)
  const needed = reasonNeeded(activity, revision, now)
  if (needed && input.reason === undefined) throw refuse('reason_required', needed)
  await refusePassing(activity, revision, call)
}

/** Who waits, asks or is drawn for more seats than there shall be at all gets none any more: that is known, and they read why. */
async function refusePassing(activity: KnownActivity, revision: ActivityRevision, { input, refuse }: Call) {
  for (const narrowed of narrowedSessions(activity, revision)) {
    const { id: sessionId } = narrowed.session
    const parties = tooLargeFor(narrowed, await hopingIn(activity.id, sessionId))
    const isKnown = input.reason !== undefined && (input.passedOver ?? parties) >= parties
    if (!isKnown && parties > 0) throw refuse('reason_required', { sessionId, for: 'too_large', parties })
  }
}

/** Also a lottery that closed: who takes part in its draw was published. */
function refuseInUse(
  activity: KnownActivity,
  revision: ActivityRevision,
  { seats, now }: Pick<Found, 'seats'> & { now: string },
) {
  const [inUse] = sessionsInUse(activity.sessions, revision, seats)
  const isKept = (sessionId: string) => revision.sessions.some(({ id }) => id === sessionId)
  const [drawn] = reopenedSessions(activity, revision, now).filter(({ mode, id }) => mode === 'lottery' && isKept(id))
  const session = inUse ?? drawn
  if (!session) return
  const { id: sessionId, title, taken } = session
  const shifts = session.shifts.map((shift) => ({ id: shift.id, taken: shift.taken, waiting: shift.waiting }))
  throw new Refusal('session_in_use', undefined, { sessionId, title, taken, shifts })
}

/**
 * Who was there was there on that day; that it rains an hour later may be found out at the door. Nobody is looked for before
 * people can be checked in.
 */
async function refuseBegun(activity: KnownActivity, revision: ActivityRevision, { now, refuse }: Call) {
  for (const { session, from, isSameDay } of movedSessions(activity.sessions, revision)) {
    const canHaveCome = !isSameDay && opensAt(from) <= now
    if (from <= now || (canHaveCome && (await somebodyCame(activity.id, session.id))))
      throw refuse('session_begun', { sessionId: session.id })
  }
}
