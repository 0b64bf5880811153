import { activities } from '@mulin/shared/activities/endpoints'
import { handler } from '../src/activities/handler.ts'
import { later, now } from '../src/platform/clock.ts'
import { anActivity, aSession, type Plan, type SessionPlan, startingAt, theOffice } from './activities.ts'
import { call } from './call.ts'
import { withStream } from './changes.ts'

interface Place {
  id: string
  sessions: readonly { id: string }[]
}

/** By the office, unless it is somebody else. */
export const cancelSession = async ({ id, sessions }: Place, { at = 0, reason = '医生病了', by = '' } = {}) =>
  call(
    handler,
    activities.cancelSession,
    { activityId: id, sessionId: sessions[at]!.id, reason },
    by || (await theOffice()).id,
  )

/** And everybody who signed up for it learns of it. */
export const sessionCalledOff = async (activity: Place, how: { at?: number; reason?: string } = {}) => {
  const by = (await theOffice()).id
  return withStream(async () => expect(await cancelSession(activity, { ...how, by })).toMatchObject({ status: 200 }))
}

/** Of two sessions the first as it is given, the second two days later. */
export const twoSessions = (plan: Partial<SessionPlan> = {}, more: Partial<Plan> = {}) =>
  anActivity({
    ...more,
    sessions: [aSession(plan), aSession({ title: '下一场', ...startingAt(later(now(), 3 * 24 * 60)) })],
  })
