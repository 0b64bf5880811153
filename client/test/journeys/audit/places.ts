import { contract } from '@mulin/shared/contract'
import { type Params, type Route, routes, tabs } from '../../../src/platform/routes'
import { someoneElse } from '../../weapp/someone-else'

export type Person = 'nobody' | 'resident-1' | 'volunteer-1' | 'office' | 'clerk' | 'admin'

const allRoutes = Object.keys(routes) as Route[]
const onDuty: Partial<Record<Route, Person>> = { desk: 'clerk', duties: 'admin', areas: 'admin' }
const isIn = (route: Route, part: string) => routes[route].startsWith(`/packages/${part}/`)

function whoOpens(route: Route): Person {
  if (isIn(route, 'volunteering')) return 'volunteer-1'
  return onDuty[route] ?? (isIn(route, 'staff') || isIn(route, 'inspecting') ? 'office' : 'resident-1')
}

/** Each page is somebody's; what nobody has to sign in for is shown to nobody as well. */
export const pagesOf = (person: Person): readonly Route[] =>
  person === 'nobody'
    ? [...tabs, 'estate', 'signIn', 'certificate', 'referral']
    : allRoutes.filter((route) => whoOpens(route) === person)

export type Subjects = Partial<Record<Route, Params>>

/** What pages are about, for those that are about something. */
export async function subjects(): Promise<Subjects> {
  const [resident, office] = [await someoneElse('resident-1'), await someoneElse('office')]
  const { activities } = await resident(contract.activities.list, { limit: 50 })
  const { signUps } = await resident(contract.signUps.mine, {})
  const { hazards } = await resident(contract.hazards.mine, {})
  const { visits } = await resident(contract.matters.myVisits, {})
  const { notices } = await resident(contract.notices.list, {})
  const { items } = await office(contract.inbox.read, { kind: 'hazard' })
  const activity = { activityId: activities.find(({ type }) => type === 'health_fair')?.id }
  return {
    activity,
    signUp: activity,
    draw: { activityId: activities.find(({ mode }) => mode === 'lottery')?.id },
    ...ofSignUps(signUps),
    activityEdit: activity,
    staffSignUps: activity,
    staffAlbum: activity,
    ...(await aMeet()),
    ...(await aDoor(activity.activityId)),
    lesson: { lessonId: 'escape' },
    hazard: { hazardId: hazards.at(-1)?.id },
    ledger: { view: 'map', areaPath: 'luotang' },
    staffHazard: { hazardId: items[0]?.id },
    ...(await aSite()),
    rate: { visitId: visits.find(({ rating }) => !rating)?.id },
    ratings: { matterId: 'elder-allowance' },
    notice: { noticeId: notices[0]?.id },
    ...(await aReferral()),
    ...(await aCertificate()),
    ...(await aHandOver()),
  }
}

/** Where people of an activity are checked in. */
async function aDoor(activityId = ''): Promise<Subjects> {
  const resident = await someoneElse('resident-1')
  const { sessions } = await resident(contract.activities.one, { activityId })
  return { checkInDesk: { activityId }, venueCode: { activityId, sessionId: sessions[0]?.id } }
}

/** A link for the unit that has a hazard. */
async function aReferral(): Promise<Subjects> {
  const office = await someoneElse('office')
  const { hazards } = await office(contract.handling.list, { state: 'dispatched' })
  const hazardId = hazards.find(({ handler }) => handler?.unitId !== undefined)?.id ?? ''
  const { secret } = await office(contract.referrals.refer, { hazardId, requestId: `ref-${hazardId}`, days: 7 })
  return { referral: { secret } }
}

async function aCertificate(): Promise<Subjects> {
  const volunteer = await someoneElse('volunteer-1')
  const { certificates } = await volunteer(contract.certificates.mine, {})
  const number = certificates[0]?.number
  return { certificate: { number }, myCertificate: { number } }
}

/** A shift that its volunteer would hand over. */
async function aHandOver(): Promise<Subjects> {
  const volunteer = await someoneElse('volunteer-2')
  const { signUps } = await volunteer(contract.signUps.mine, {})
  const shift = signUps.find(({ as, state }) => as === 'volunteer' && state === 'confirmed')
  return { handOver: await volunteer(contract.handOvers.open, { signUpId: shift?.id ?? '' }) }
}

/** One that was, with its results. */
async function aMeet(): Promise<Subjects> {
  const office = await someoneElse('office')
  const { activities } = await office(contract.activities.managed, { limit: 50 })
  const activityId = activities.find(({ title }) => title.endsWith('预赛'))?.id ?? ''
  const { events } = await office(contract.results.managed, { activityId })
  return { results: { activityId }, staffResults: { activityId, sessionId: events[0]?.sessionId } }
}

const ofSignUps = (signUps: readonly { id: string; state: string }[]): Subjects => ({
  // What says most.
  signUpDetail: { signUpId: signUps.find(({ state }) => state === 'absent')?.id },
  changeSignUp: { signUpId: signUps.find(({ state }) => state === 'confirmed')?.id },
  rateActivity: { signUpId: signUps.at(-1)?.id },
})

/** A site, and the record of the inspection that was, at which nothing is planned that would first be asked about. */
async function aSite(): Promise<Subjects> {
  const office = await someoneElse('office')
  const { sites } = await office(contract.siteRegister.list, {})
  const { inspections } = await office(contract.inspections.list, { state: 'finished' })
  const { inspections: ahead } = await office(contract.inspections.list, { state: 'planned' })
  const [site, record] = [{ siteId: sites[0]?.id }, { number: inspections[0]?.recordNumber }]
  const visit = { siteId: inspections[0]?.siteId }
  return { site, visit, inspection: { inspectionId: ahead[0]?.id }, record, recordCheck: record }
}
