import { type Session, SessionPlan } from '@mulin/shared/activities/activity'
import { sessionsOn } from '@mulin/shared/activities/called-off'
import type { activities } from '@mulin/shared/activities/endpoints'
import { isAlreadySo } from '@mulin/shared/activities/plan'
import { mayDecideIn } from '@mulin/shared/duties'
import { Refusal } from '@mulin/shared/refusals'
import { newId } from '../platform/ids.ts'
import type { UseCase } from '../platform/serve.ts'
import {
  activityOf,
  byStart,
  changeActivity,
  type Found,
  type KnownActivity,
  periodOf,
  removeSession,
  withNobody,
} from '../tables/activities.ts'
import { keys } from '../tables/keys.ts'
import { offerFreeSeats } from '../tables/offering.ts'
import { planSeats, removeSeats } from '../tables/planned-seats.ts'
import { getItems } from '../tables/table.ts'
import { startTimer } from '../tables/timers.ts'
import { transact, type Write } from '../tables/transact.ts'
import { managedActivity } from './managed-activity.ts'
import { whatChanged } from './what-changed.ts'
import { placeOfActivity } from './place-of-activity.ts'
import { refuseUnplannable } from './plannable.ts'
import { refuseUnchangeable } from './unchangeable.ts'
import { whatTakesPlace } from './what-takes-place.ts'

// While people sign up, a seat that was to be taken out may be gone before it is.
const attemptsAtMost = 6

type Update = UseCase<typeof activities.update>
type Call = Parameters<Update>[0]

export const updateActivity: Update = async (call) => {
  const { activityId, version: edited, reason: _, passedOver: __, ...revision } = call.input
  refuseRepeated(revision.sessions.flatMap(({ id }) => id ?? []))
  for (let attempt = 1; attempt <= attemptsAtMost; attempt++) {
    const [known, areaPath] = await Promise.all([managedActivity(activityId, call.actor), newPlace(call)])
    const { found, sessions, off } = whatTakesPlace(known, revision.sessions)
    refuseUnplannable(sessions)
    const { activity } = found
    const wanted = { ...revision, sessions: sessions.map((session) => withOfferHours(session, activity)) }
    if (isAlreadySo(activity, wanted)) return known.activity
    if (edited !== undefined && edited !== activity.version) throw call.refuse('activity_changed')
    await refuseUnchangeable(found, wanted, call)
    const revised = revisedActivity(found, { ...call, sessions: wanted.sessions, off }, areaPath)
    if (await transact(changes(found, revised, call.now))) continue
    await offerFreeSeats(activityId, call.now)
    return (await activityOf(activityId))?.activity ?? revised
  }
  throw new Refusal('busy')
}

/** Whoever does not say how long offers hold leaves it as it is. */
function withOfferHours({ offerHours, ...planned }: Call['input']['sessions'][number], { sessions }: KnownActivity) {
  const known = sessions.find(({ id }) => id === planned.id)?.offerHours
  return { ...planned, offerHours: offerHours ?? known ?? SessionPlan.shape.offerHours.parse(undefined) }
}

type Revised = Call & { sessions: ReturnType<typeof withOfferHours>[]; off: Session[] }

function refuseRepeated(sessionIds: readonly string[]) {
  if (new Set(sessionIds).size < sessionIds.length)
    throw new Refusal('invalid_input', 'sessions: the same one twice', { fields: ['sessions'] })
}

async function newPlace({ input: { communityId }, actor, refuse }: Call): Promise<string> {
  const [community] = communityId === undefined ? [] : await getItems([keys.area(communityId)])
  const areaPath = placeOfActivity(communityId, community, actor)
  if (!areaPath) throw refuse('area_not_found')
  if (!mayDecideIn(actor, areaPath)) throw refuse('outside_your_area')
  return areaPath
}

function revisedActivity({ activity }: Found, call: Revised, areaPath: string): KnownActivity {
  const { activityId: _, version: __, passedOver: ___, reason, ...revision } = call.input
  const planned = call.sessions.map(({ id = newId('ses'), ...plan }) => withNobody(plan, id))
  const sessions = [...planned, ...call.off]
  const { id, state, publishedAt, version, changes = [] } = activity
  const kept = { id, state, publishedAt, areaPath, version: version + 1, changedAt: call.now }
  const revised = { ...revision, ...kept, ...periodOf(sessions), sessions: sessions.toSorted(byStart) }
  const change =
    reason === undefined ? [] : [{ at: call.now, reason, version: version + 1, ...whatChanged(activity, revised) }]
  const told = [...changes, ...change].slice(-changesKept)
  return { ...revised, ...(told.length > 0 && { changes: told }) }
}

const changesKept = 5

const writesAtMost = 100

function changes({ activity, seats }: Found, revised: KnownActivity, now: string): Write[] {
  const { id, version, publishedAt } = activity
  const kept = new Set(revised.sessions.map((session) => session.id))
  const gone = activity.sessions.filter((session) => !kept.has(session.id))
  const planned = sessionsOn(revised.sessions).flatMap((session) => planSeats(id, session, seats, revised.version))
  const writes = [
    ...changeActivity(revised, version),
    ...gone.map((session) => removeSession(id, session.id)),
    ...seats.filter((one) => !kept.has(one.sessionId)).map((one) => removeSeats(id, one)),
    ...(publishedAt === undefined ? [] : [...planned, startTimer(id, now, publishedAt)]),
  ]
  if (writes.length > writesAtMost) throw new Refusal('invalid_input', 'sessions: too many changes at once')
  return writes
}
