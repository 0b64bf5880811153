import { hazards } from '@mulin/shared/hazards/endpoints'
import { handling } from '@mulin/shared/hazards/handling'
import { joining } from '@mulin/shared/hazards/joining'
import type { Spot } from '@mulin/shared/hazards/place'
import { inspections } from '@mulin/shared/inspections/endpoints'
import { referrals } from '@mulin/shared/referrals'
import { handler as handlingHandler } from '../../src/handling/handler.ts'
import { handler as hazardHandler } from '../../src/hazards/handler.ts'
import { handler as inspectionHandler } from '../../src/inspections/handler.ts'
import { handler as joiningHandler } from '../../src/joining/handler.ts'
import { newId } from '../../src/platform/ids.ts'
import { handler as referralHandler } from '../../src/referrals/handler.ts'
import { callOk } from '../call.ts'
import { aFinish, aSite, checklists, findOk, fixedAtOnce, startedOk } from '../inspections.ts'
import { aResident } from '../people.ts'
import { aPhoto } from '../photos.ts'

// What residents leave behind, and what they and staff write where they should not.
export const personal = {
  name: '欧阳私密',
  phone: '13912347658',
  openid: 'oSecret0penIdOfSomebody',
  door: '502室',
  words: '请找我本人',
}
const note = Object.values(personal).join(' ')

/** Who works there. */
export interface Team {
  office: string
  fireman: string
}

/** A resident who writes down everything they know. */
const somebody = async () => {
  const { name, phone } = personal
  const home = { estateId: 'taiyu-e1', areaPath: 'luotang/taiyu/taiyu-g1/taiyu-e1' }
  return (await aResident({ name, phone, ...home })).id
}

export async function reported(spot: Spot | undefined, more: { description?: string; place?: string } = {}) {
  const reporter = await somebody()
  const report = {
    requestId: newId('haz'),
    categoryId: 'other',
    estateId: 'taiyu-e1',
    place: `3 栋 ${note}`.slice(0, 80),
    building: personal.door,
    spot,
    description: note,
    location: { latitude: 32.508731, longitude: 120.126549 },
    photoIds: [await aPhoto(reporter)],
    ...more,
  }
  const { id: hazardId, number } = await callOk(hazardHandler, hazards.report, report, reporter)
  return { hazardId, number, reporter }
}
type Reported = Awaited<ReturnType<typeof reported>>

async function accepted({ office }: Team, made: Reported) {
  await callOk(handlingHandler, handling.accept, { hazardId: made.hazardId, note }, office)
  return made
}

export async function dispatched(team: Team, made: Reported) {
  const { hazardId } = await accepted(team, made)
  await callOk(handlingHandler, handling.dispatch, { hazardId, unitId: 'fire-brigade', note }, team.office)
  return made
}

export async function closed(team: Team, made: Reported) {
  const { hazardId } = await dispatched(team, made)
  const photoIds = [await aPhoto(team.fireman)]
  await callOk(handlingHandler, handling.fix, { hazardId, photoIds, note }, team.fireman)
  await callOk(handlingHandler, handling.check, { hazardId }, team.office)
  await callOk(handlingHandler, handling.close, { hazardId, outcome: 'rectified', note }, team.office)
  return made
}

export async function disputed(team: Team, made: Reported) {
  const { hazardId, reporter } = await closed(team, made)
  const photoIds = [await aPhoto(reporter)]
  await callOk(hazardHandler, hazards.dispute, { hazardId, photoIds, reason: note }, reporter)
}

export async function answered(team: Team, made: Reported) {
  const { hazardId, reporter } = await accepted(team, made)
  await callOk(handlingHandler, handling.ask, { hazardId, note }, team.office)
  await callOk(hazardHandler, hazards.answer, { hazardId, note }, reporter)
}

export async function added(team: Team, made: Reported) {
  const { hazardId, reporter } = await accepted(team, made)
  const photoIds = [await aPhoto(reporter)]
  await callOk(hazardHandler, hazards.add, { hazardId, note, photoIds }, reporter)
}

export async function appealed({ office }: Team, { hazardId, reporter }: Reported) {
  await callOk(handlingHandler, handling.decline, { hazardId, reason: note }, office)
  await callOk(hazardHandler, hazards.appeal, { hazardId, reason: note }, reporter)
}

export async function joined(team: Team, made: Reported) {
  const { hazardId } = await accepted(team, made)
  const neighbour = await somebody()
  const join = { hazardId, requestId: newId('haz'), photoIds: [await aPhoto(neighbour)], words: note }
  await callOk(joiningHandler, joining.join, join, neighbour)
}

export async function merged(team: Team, { hazardId }: Reported, into: Reported) {
  const { number } = await accepted(team, into)
  await callOk(handlingHandler, handling.merge, { hazardId, number, note }, team.office)
}

/** With a link for the unit that has it. */
export async function referred(team: Team, made: Reported) {
  const { hazardId } = await accepted(team, made)
  const note = `请先围挡，去 ${personal.door} 问，打 ${personal.phone}`
  await callOk(handlingHandler, handling.dispatch, { hazardId, unitId: 'fire-brigade', note }, team.office)
  const refer = { hazardId, requestId: newId('ref'), days: 3 }
  return callOk(referralHandler, referrals.refer, refer, team.office)
}

/** One finding with a deadline, one that was fixed at once; signed by name. */
export async function inspected({ office }: Team) {
  await checklists()
  const { id } = await startedOk((await aSite({ unitId: undefined })).id, office)
  const said = { place: personal.door, description: note }
  await findOk(id, office, said)
  await findOk(id, office, { ...said, action: { ...(await fixedAtOnce(office)), note } })
  const acknowledgement = { kind: 'signed', name: personal.name, signature: 'M10 20l30 40l-5 6' } as const
  const finish = aFinish(id, { acknowledgement, answers: { 'exit-clear': 'problem', 'gear-there': 'ok' } })
  return callOk(inspectionHandler, inspections.finish, finish, office)
}
