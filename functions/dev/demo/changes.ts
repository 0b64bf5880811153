import { ActivityRevision } from '@mulin/shared/activities/activity'
import { activities } from '@mulin/shared/activities/endpoints'
import { later } from '../../src/platform/clock.ts'
import { ask } from './ask.ts'

const minutes = 120

interface Session {
  activityId: string
  id: string
}

/** The others of its activity take place. */
export const callOff = ({ activityId, id: sessionId }: Session, reason: string, personId: string) =>
  ask(activities.cancelSession, { activityId, sessionId, reason }, personId)

/** It begins two hours later than whoever signed up so far was told. */
export async function postpone({ activityId, id: sessionId }: Session, personId: string) {
  const known = await ask(activities.one, { activityId }, personId)
  const sessions = known.sessions.map((session) =>
    session.id === sessionId
      ? { ...session, startsAt: later(session.startsAt, minutes), endsAt: later(session.endsAt, minutes) }
      : session,
  )
  await ask(activities.update, { ...ActivityRevision.parse({ ...known, sessions }), activityId }, personId)
}
