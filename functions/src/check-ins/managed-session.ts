import type { Session } from '@mulin/shared/activities/activity'
import { type Actor, mayDecideIn } from '@mulin/shared/duties'
import { Refusal } from '@mulin/shared/refusals'
import type { Found, KnownActivity } from '../tables/activities.ts'

/** A session of an activity that was published, for who manages it. */
export function managedSession(found: Found | undefined, sessionId: string, actor: Actor) {
  if (found?.activity.publishedAt === undefined) throw new Refusal('activity_not_found')
  const { activity } = found
  if (!mayDecideIn(actor, activity.areaPath)) throw new Refusal('outside_your_area')
  const session = activity.sessions.find(({ id }) => id === sessionId)
  if (!session) throw new Refusal('session_not_found')
  return described(activity, session)
}

const described = ({ areaPath, title: activityTitle }: KnownActivity, session: Session) => ({
  areaPath,
  activityTitle,
  sessionTitle: session.title,
  startsAt: session.startsAt,
  endsAt: session.endsAt,
})
