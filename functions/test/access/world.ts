import { activities } from '@mulin/shared/activities/endpoints'
import { checkIns } from '@mulin/shared/check-ins/endpoints'
import type { OutputOf } from '@mulin/shared/endpoint'
import { hazards } from '@mulin/shared/hazards/endpoints'
import { matters } from '@mulin/shared/matters'
import { notices } from '@mulin/shared/notices'
import { people } from '@mulin/shared/people'
import { signUps } from '@mulin/shared/sign-ups/endpoints'
import { volunteers } from '@mulin/shared/volunteers'
import { handler as activityHandler } from '../../src/activities/handler.ts'
import { handler as checkInHandler } from '../../src/check-ins/handler.ts'
import { handler as hazardHandler } from '../../src/hazards/handler.ts'
import { handler as matterHandler } from '../../src/matters/handler.ts'
import { handler as noticeHandler } from '../../src/notices/handler.ts'
import { handler as personHandler } from '../../src/people/handler.ts'
import { handler as signUpHandler } from '../../src/sign-ups/handler.ts'
import { handler as volunteerHandler } from '../../src/volunteers/handler.ts'
import { later, now } from '../../src/platform/clock.ts'
import { newId } from '../../src/platform/ids.ts'
import type { StoredHazard } from '../../src/tables/hazards.ts'
import { callOk } from '../call.ts'
import { sessionNow } from '../check-ins.ts'
import { aHazard } from '../hazards.ts'
import { aWish, type SessionPlan, wanting } from '../activities.ts'
import { aResident, onDuty } from '../people.ts'
import { resultMakers } from './resulting.ts'
import { inspectionMakers } from './inspecting.ts'
import { absenceMakers, noPauses } from './absences.ts'
import { decisionMakers } from './decisions.ts'
import type { Asker } from './askers.ts'
import { handOverMakers } from './handing-over.ts'
import { volunteeringMakers } from './volunteering.ts'

export type Where = 'near' | 'far'

export const areaOf = { near: 'luotang/taiyu', far: 'luotang/yanhe' } as const
const homeOf = {
  near: { estateId: 'taiyu-e1', areaPath: 'luotang/taiyu/taiyu-g1/taiyu-e1' },
  far: { estateId: 'yanhe-e1', areaPath: 'luotang/yanhe/yanhe-g1/yanhe-e1' },
} as const

/** Things to ask for: near ones belong to the resident among the askers, far ones to a neighbour of 沿河. */
export async function makeWorld(asking: Record<Asker, string | undefined>) {
  const owners = { near: asking.resident!, far: (await aResident(homeOf.far)).id }
  const staff = { office: asking.office!, clerk: asking.clerk! }
  const makers = { owners, staff }
  const activity = activityMakers(makers)

  await noPauses()
  return {
    owners,
    staff,
    // For what only reads, one of each is enough.
    standing: { near: await activity.published('near'), far: await activity.published('far') },
    standingDraft: await activity.draft('far'),
    ...activity,
    ...checkedIn(activity, makers.staff.office),
    ...absenceMakers(activity.signUp, owners),
    ...decisionMakers(activity.signUp, owners, staff.office),
    ...resultMakers(owners, staff.office),
    ...hazardMakers(makers),
    ...otherMakers(makers),
    ...inspectionMakers(staff.office),
    ...volunteeringMakers(owners),
    ...handOverMakers(activity.published, owners),
  }
}
export type World = Awaited<ReturnType<typeof makeWorld>>

interface Makers {
  owners: Record<Where, string>
  staff: { office: string; clerk: string }
}

function activityMakers({ owners, staff: { office } }: Makers) {
  const plan = (where: Where) => ({
    type: 'health_fair' as const,
    title: '义诊',
    summary: '',
    place: '广场',
    contactPhone: '0523-00000000',
    communityId: areaOf[where].split('/')[1],
    audience: 'community' as const,
    sessions: [sessionPlan()],
  })
  const create = (planned: ReturnType<typeof plan>) =>
    callOk(activityHandler, activities.create, { ...planned, requestId: newId('act') }, office)
  const withSessions = async (where: Where, sessions: ReturnType<typeof sessionPlan>[]) => {
    const { id } = await create({ ...plan(where), sessions })
    return callOk(activityHandler, activities.publish, { activityId: id }, office)
  }
  const published = (where: Where, rules: Partial<SessionPlan> = {}) =>
    withSessions(where, [{ ...sessionPlan(), ...rules }])
  const severalSessions = (where: Where) => withSessions(where, [sessionPlan(), sessionPlan()])
  const into = (activity: Published, personId: string, wish: Parameters<typeof aWish>[1] = {}) =>
    callOk(signUpHandler, signUps.signUp, aWish(activity, wish), personId)
  const signUp = async (where: Where, rules: Partial<SessionPlan> = {}, wish?: Parameters<typeof aWish>[1]) =>
    into(await published(where, rules), owners[where], wish)
  const waiting = async (where: Where) => {
    const full = await published(where, { capacity: 1, waitingCapacity: 5 })
    const before = await aResident(homeOf[where])
    const seat = await into(full, before.id)
    return { waiting: await into(full, owners[where]), giveWay: () => giveBack(seat.id, before.id) }
  }
  const offered = async (where: Where) => {
    const party = await waiting(where)
    await party.giveWay()
    return party.waiting
  }
  const draft = (where: Where) => create(plan(where))
  return { plan, draft, published, severalSessions, signUp, waiting, offered, into }
}

function checkedIn({ published, into, signUp }: ReturnType<typeof activityMakers>, office: string) {
  /** A volunteer who was checked in. */
  const helping = async (where: Where) => {
    const activity = await published(where, sessionNow({ shifts: wanting(1) }))
    const helper = await aResident({ ...homeOf[where], volunteer: 'approved' })
    const helping = await into(activity, helper.id, { as: 'volunteer' })
    await callOk(checkInHandler, checkIns.checkIn, { signUpId: helping.id }, office)
    return helping
  }
  const attended = async (where: Where) => {
    const own = await signUp(where, sessionNow())
    await callOk(checkInHandler, checkIns.checkIn, { signUpId: own.id }, office)
    return own
  }
  return { helping, attended }
}

type Published = OutputOf<typeof activities.publish>

const giveBack = (signUpId: string, personId: string) => callOk(signUpHandler, signUps.cancel, { signUpId }, personId)

const sessionPlan = (): SessionPlan => ({
  title: '上午',
  startsAt: later(now(), 2000),
  endsAt: later(now(), 2120),
  capacity: 50,
  shifts: wanting(5),
  signUpOpensAt: later(now(), -60),
  signUpClosesAt: later(now(), 1900),
  cancelBy: later(now(), 1900),
})

function hazardMakers({ owners }: Makers) {
  const hazard = (where: Where, overrides: Partial<StoredHazard> = {}) =>
    aHazard({ areaPath: homeOf[where].areaPath, reporterId: owners[where], ...overrides })
  const reported = (where: Where) => {
    const { estateId } = homeOf[where]
    const input = { requestId: newId('haz'), categoryId: 'other', estateId, place: '3 栋', photoIds: [] }
    return callOk(hazardHandler, hazards.report, input, owners[where])
  }
  const dispatched = (where: Where, state: StoredHazard['state'] = 'dispatched') => {
    const mine = { unitId: 'fire-brigade', name: '消防救援站' }
    return hazard(where, { state, handler: where === 'near' ? mine : { unitId: 'other', name: '别的单位' } })
  }
  return { hazard, reported, dispatched }
}

function otherMakers({ owners, staff: { office, clerk } }: Makers) {
  const code = async (personId: string) => (await callOk(personHandler, people.showCode, {}, personId)).code
  const visit = async (where: Where) => {
    const input = { requestId: newId('vis'), matterId: 'card', code: await code(owners[where]) }
    return callOk(matterHandler, matters.openVisit, input, clerk)
  }
  const registration = async (where: Where) => {
    const newcomer = await aResident(homeOf[where])
    const input = { requestId: newId('vol'), skills: ['haircut' as const], times: ['weekend_day' as const] }
    return callOk(volunteerHandler, volunteers.register, input, newcomer.id)
  }
  const notice = (where: Where) => {
    const input = { requestId: newId('not'), areaPath: areaOf[where], title: '停水', body: '周六停水。' }
    return callOk(noticeHandler, notices.publish, input, office)
  }
  const duty = () => onDuty('grid_worker', 'luotang/taiyu')
  return { code, visit, registration, notice, duty }
}
