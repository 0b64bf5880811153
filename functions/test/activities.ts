import { asFunction } from '../dev/permissions.ts'
import { activities } from '@mulin/shared/activities/endpoints'
import type { OutputOf, SentTo } from '@mulin/shared/endpoint'
import { signUps } from '@mulin/shared/sign-ups/endpoints'
import { handler as activitiesHandler } from '../src/activities/handler.ts'
import { later, now } from '../src/platform/clock.ts'
import { newId } from '../src/platform/ids.ts'
import { handler as schedule } from '../src/schedule/handler.ts'
import { handler as signUpsHandler } from '../src/sign-ups/handler.ts'
import { planOf } from '../src/tables/activities.ts'
import { call, callOk } from './call.ts'
import { onDuty } from './people.ts'

export type Plan = SentTo<typeof activities.create>
export type SessionPlan = Plan['sessions'][number]

const hours = 60

/** A session of two hours, tomorrow; sign-up is open now. */
export function aSession(overrides: Partial<SessionPlan> = {}): SessionPlan {
  const startsAt = later(now(), 24 * hours)
  return {
    title: '上午场',
    startsAt,
    endsAt: later(startsAt, 2 * hours),
    capacity: 10,
    signUpOpensAt: later(now(), -24 * hours),
    signUpClosesAt: later(startsAt, -2 * hours),
    cancelBy: later(startsAt, -1 * hours),
    ...overrides,
  }
}

/** A shift of a session for so many, all of it. */
export const wanting = (needed: number, more: Partial<Shift> = {}): Shift[] => [
  { id: shiftId, title: '秩序引导', needed, ...more },
]
export const shiftId = 'helpers'

type Shift = NonNullable<SessionPlan['shifts']>[number]

/** When it is, for so many minutes; one signs up, and cancels, until it begins. */
export const startingAt = (startsAt: string, minutes = 2 * hours) => ({
  startsAt,
  endsAt: later(startsAt, minutes),
  signUpClosesAt: startsAt,
  cancelBy: startsAt,
})

export const aPlan = (overrides: Partial<Plan> = {}): Plan => ({
  requestId: newId('act'),
  type: 'health_fair',
  title: '义诊进社区',
  summary: '量血压、测血糖、健康咨询',
  place: '银穆社区广场',
  contactPhone: '0523-00000000',
  sessions: [aSession()],
  ...overrides,
})

/** Somebody of the office who plans activities anywhere. */
export const theOffice = () => onDuty('office', 'luotang')

export async function aDraft(overrides: Partial<Plan> = {}, by?: string) {
  return callOk(activitiesHandler, activities.create, aPlan(overrides), by ?? (await theOffice()).id)
}

/** Published by somebody of the office, or by who is given. */
export async function anActivity(overrides: Partial<Plan> = {}, by?: string) {
  const organiser = by ?? (await theOffice()).id
  const { id: activityId } = await aDraft(overrides, organiser)
  return callOk(activitiesHandler, activities.publish, { activityId }, organiser)
}

type SignUp = SentTo<typeof signUps.signUp>

/** A sign-up for the first session, of a helper for its shift. */
export const aWish = (
  activity: { id: string; sessions: readonly { id: string }[] },
  overrides: Partial<SignUp> = {},
): SignUp => ({
  activityId: activity.id,
  sessionId: activity.sessions[0]!.id,
  requestId: newId('sgn'),
  ...(overrides.as === 'volunteer' && { shiftId }),
  ...overrides,
})

export const signUp = (personId: string, wish: SignUp) => call(signUpsHandler, signUps.signUp, wish, personId)
export const signUpOk = (personId: string, wish: SignUp) => callOk(signUpsHandler, signUps.signUp, wish, personId)
export const cancel = (personId: string, signUpId: string) =>
  call(signUpsHandler, signUps.cancel, { signUpId }, personId)
export const cannotCome = (personId: string, signUpId: string) =>
  call(signUpsHandler, signUps.cannotCome, { signUpId }, personId)
export const accept = (personId: string, signUpId: string) =>
  call(signUpsHandler, signUps.accept, { signUpId }, personId)
export const letGo = (personId: string, signUpId: string) => call(signUpsHandler, signUps.letGo, { signUpId }, personId)
export const mySignUp = (personId: string, signUpId: string) =>
  callOk(signUpsHandler, signUps.one, { signUpId }, personId)
/** The clock looks at what is due. */
export const tick = () => asFunction('schedule', schedule)
export const activityNow = (activityId: string) => callOk(activitiesHandler, activities.one, { activityId })
export async function cancelActivity(activityId: string, reason = '下雨') {
  return callOk(activitiesHandler, activities.cancel, { activityId, reason }, (await theOffice()).id)
}

type Revision = SentTo<typeof activities.update>
type Known = OutputOf<typeof activities.one>

/** The activity as it is, to be sent back with changes. */
export function revisionOf(activity: Known, overrides: Partial<Revision> = {}): Revision {
  const { id: activityId, contactPhone = '0523-00000000', contactName, ...said } = activity
  const { type, title, summary, place, communityId, organiser, bring, audience, sessionsPerPerson, noClashes } = said
  const what = { type, title, summary, place, communityId, organiser, bring, audience, sessionsPerPerson, noClashes }
  return { ...what, contactPhone, contactName, sessions: activity.sessions.map(planOf), ...overrides, activityId }
}

export async function reviseActivity(activity: Known, overrides: Partial<Revision>, by?: string) {
  return callOk(activitiesHandler, activities.update, revisionOf(activity, overrides), by ?? (await theOffice()).id)
}
