import { type Actor, mayDecideIn } from '@mulin/shared/duties'
import { Refusal } from '@mulin/shared/refusals'
import { forgetAtOf } from '@mulin/shared/sign-ups/moments'
import { activityOf } from '../tables/activities.ts'
import { refuseIfOff } from '../tables/called-off.ts'
import { resultsOf } from '../tables/results.ts'

interface Place {
  activityId: string
  sessionId: string
}

/** The activity with everything written down about it, when the actor may decide about it. */
export async function managedActivity(activityId: string, actor: Actor) {
  const [found, known] = await Promise.all([activityOf(activityId), resultsOf(activityId)])
  if (!found) throw new Refusal('activity_not_found')
  const { activity } = found
  if (!mayDecideIn(actor, activity.areaPath)) throw new Refusal('outside_your_area')
  return { activity, ...known }
}

/** The same about one session. One that was taken out of the plan since keeps the title it had. */
export async function managedEvent({ activityId, sessionId }: Place, actor: Actor) {
  const { activity, events, boards } = await managedActivity(activityId, actor)
  const event = events.find((one) => one.sessionId === sessionId)
  const session = activity.sessions.find(({ id }) => id === sessionId) ?? event
  if (!session) throw new Refusal('session_not_found')
  const { title, startsAt } = session
  const about = { sessionId, title, startsAt, areaPath: activity.areaPath }
  // Names in one that was taken out are forgotten with those of any other.
  const forgetAt = forgetAtOf(activity.sessions.find(({ id }) => id === sessionId) ?? activity.sessions[0]!)
  return { activity, about, event, forgetAt, board: boards.find((one) => one.sessionId === sessionId) }
}

/** The same; nothing new is measured at what was never announced or does not take place. */
export async function eventOn(place: Place, actor: Actor) {
  const managed = await managedEvent(place, actor)
  if (managed.activity.state === 'draft') throw new Refusal('activity_not_published')
  const { activity } = managed
  refuseIfOff(activity, activity.sessions.find(({ id }) => id === place.sessionId) ?? {})
  return managed
}
