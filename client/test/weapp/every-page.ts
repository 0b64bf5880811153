import { contract } from '@mulin/shared/contract'
import { pagesOf } from './engine/app-config'
import { packageIn } from './launch'
import { someoneElse } from './someone-else'

/** Every page of app.json: a new one is tested without anybody adding it here. */
export const pages = pagesOf(packageIn().app)

/** Somebody whose duty the page is for. */
export function personAt(path: string): string {
  if (path.startsWith('packages/volunteering/')) return 'volunteer-1'
  if (path.startsWith('packages/inspecting/')) return 'office'
  if (!path.startsWith('packages/staff/')) return 'resident-1'
  if (path.includes('/desk/')) return 'clerk'
  return path.includes('/duties/') || path.includes('/areas/') ? 'admin' : 'office'
}

// What a page shows when it is opened from another one: something of the demo.
const shown: Record<string, () => Promise<string>> = {
  'packages/activity/activity/index': anActivity,
  'packages/activity/sign-up/index': anActivity,
  'packages/activity/sign-up-detail/index': anAbsence,
  'packages/activity/change-sign-up/index': aConfirmed,
  'packages/activity/draw/index': aLottery,
  'packages/activity/rate/index': aSignUp,
  'packages/staff/activity-edit/index': anActivity,
  'packages/staff/sign-ups/index': aFullActivity,
  'packages/staff/album/index': anActivity,
  'packages/activity/results/index': aMeet,
  'packages/staff/results/index': aMeet,
  'packages/staff/check-in/index': anActivity,
  'packages/staff/venue-code/index': aSession,
  'packages/inspecting/site/index': aSite,
  'packages/inspecting/inspection/index': anInspection,
  'packages/inspecting/visit/index': anInspectedSite,
  'packages/inspecting/record/index': aRecord,
  'packages/hazard/record-check/index': aRecord,
  'packages/lessons/lesson/index': () => Promise.resolve('lessonId=escape'),
  'packages/staff/hazard/index': aHazard,
  'packages/hazard/hazard/index': aHazardOfMine,
  'packages/hazard/referral/index': aReferral,
  'packages/service/rate/index': aVisit,
  'packages/service/ratings/index': aMatter,
  'packages/service/notice/index': aNotice,
  'packages/volunteering/my-certificate/index': aCertificate,
  'packages/volunteering/certificate/index': aCertificate,
  'packages/volunteering/hand-over/index': aHandOver,
}

/** The page with something to show, if it needs to be told what. */
export const addressOf = async (path: string) => (shown[path] ? `${path}?${await shown[path]()}` : path)

async function anActivity() {
  const ask = await someoneElse('office')
  const { activities } = await ask(contract.activities.list, { type: 'health_fair' })
  return `activityId=${idOf(activities)}`
}

async function aLottery() {
  const ask = await someoneElse('resident-1')
  const { activities } = await ask(contract.activities.list, { limit: 50 })
  return `activityId=${idOf(activities.filter(({ mode }) => mode === 'lottery'))}`
}

async function aSignUp() {
  const ask = await someoneElse('resident-1')
  const { signUps } = await ask(contract.signUps.mine, {})
  return `signUpId=${idOf(signUps)}`
}

/** One that may be changed. */
async function aConfirmed() {
  const ask = await someoneElse('resident-1')
  const { signUps } = await ask(contract.signUps.mine, {})
  return `signUpId=${idOf(signUps.filter(({ state }) => state === 'confirmed'))}`
}

async function anAbsence() {
  const ask = await someoneElse('resident-1')
  const { signUps } = await ask(contract.signUps.mine, {})
  return `signUpId=${idOf(signUps.filter(({ state }) => state === 'absent'))}`
}

/** One that was, with one of its events. */
async function aMeet() {
  const ask = await someoneElse('office')
  const { activities } = await ask(contract.activities.managed, { limit: 50 })
  const activityId = idOf(activities.filter(({ title }) => title.endsWith('预赛')))
  const { events } = await ask(contract.results.managed, { activityId })
  return `activityId=${activityId}&sessionId=${events[0]?.sessionId}`
}

async function aSession() {
  const ask = await someoneElse('office')
  const { activities } = await ask(contract.activities.list, { type: 'health_fair' })
  const { id: activityId, sessions } = await ask(contract.activities.one, { activityId: activities[0]?.id ?? '' })
  return `activityId=${activityId}&sessionId=${idOf(sessions)}`
}

/** One whose register is long. */
async function aFullActivity() {
  const ask = await someoneElse('office')
  const { activities } = await ask(contract.activities.list, { limit: 50 })
  return `activityId=${idOf([...activities].sort((one, other) => other.taken - one.taken))}`
}

async function aHazard() {
  const ask = await someoneElse('office')
  const { hazards } = await ask(contract.handling.list, {})
  return `hazardId=${idOf(hazards)}`
}

async function aSite() {
  const ask = await someoneElse('office')
  const { sites } = await ask(contract.siteRegister.list, {})
  return `siteId=${idOf(sites)}`
}

async function anInspection() {
  const ask = await someoneElse('office')
  const { inspections } = await ask(contract.inspections.list, { state: 'planned' })
  return `inspectionId=${idOf(inspections)}`
}

/** At which nothing is planned: there it would first be asked about. */
async function anInspectedSite() {
  const ask = await someoneElse('office')
  const { inspections } = await ask(contract.inspections.list, { state: 'finished' })
  return `siteId=${inspections.at(-1)?.siteId}`
}

/** Of the site that was inspected in the demo. */
async function aRecord() {
  const ask = await someoneElse('office')
  const { inspections } = await ask(contract.inspections.list, { state: 'finished' })
  return `number=${inspections[0]?.recordNumber}`
}

async function aHazardOfMine() {
  const ask = await someoneElse('resident-1')
  const { hazards } = await ask(contract.hazards.mine, {})
  return `hazardId=${idOf(hazards)}`
}

/** A link for the unit that has a hazard. */
async function aReferral() {
  const ask = await someoneElse('office')
  const { hazards } = await ask(contract.handling.list, { state: 'dispatched' })
  const hazardId = idOf(hazards.filter(({ handler }) => handler?.unitId !== undefined))
  const { secret } = await ask(contract.referrals.refer, { hazardId, requestId: `ref-${hazardId}`, days: 7 })
  return `secret=${secret}`
}

async function aVisit() {
  const ask = await someoneElse('resident-1')
  const { visits } = await ask(contract.matters.myVisits, {})
  return `visitId=${idOf(visits)}`
}

async function aMatter() {
  const ask = await someoneElse('resident-1')
  const { matters } = await ask(contract.matters.list, {})
  return `matterId=${idOf(matters)}`
}

async function aNotice() {
  const ask = await someoneElse('resident-1')
  const { notices } = await ask(contract.notices.list, {})
  return `noticeId=${idOf(notices)}`
}

function idOf(found: readonly { id: string }[]): string {
  if (!found[0]) throw new Error('The demo has none')
  return found[0].id
}

async function aCertificate() {
  const ask = await someoneElse('volunteer-1')
  const { certificates } = await ask(contract.certificates.mine, {})
  return `number=${certificates[0]?.number}`
}

/** A shift of another volunteer. */
async function aHandOver() {
  const ask = await someoneElse('volunteer-2')
  const { signUps } = await ask(contract.signUps.mine, {})
  const { code } = await ask(contract.handOvers.open, {
    signUpId: idOf(signUps.filter(({ as, state }) => as === 'volunteer' && state === 'confirmed')),
  })
  return `code=${code}`
}
