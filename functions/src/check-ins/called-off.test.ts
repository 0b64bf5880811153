import { absences } from '@mulin/shared/absences/endpoints'
import { checkIns } from '@mulin/shared/check-ins/endpoints'
import { messages } from '@mulin/shared/messages'
import {
  activityNow,
  aSession,
  aWish,
  cancelActivity,
  mySignUp,
  signUpOk,
  tick,
  wanting,
} from '../../test/activities.ts'
import { call, callOk } from '../../test/call.ts'
import { allRecordsOf, follow, recordsOf } from '../../test/changes.ts'
import { aScan, aSessionNow, saidOf, sendOk } from '../../test/check-ins.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { overtake } from '../../test/overtake.ts'
import { aResident, luotangAreas } from '../../test/people.ts'
import { handler as absencesHandler } from '../absences/handler.ts'
import { handler as messagesHandler } from '../messages/handler.ts'
import { later, now, setClock } from '../platform/clock.ts'
import { keys } from '../tables/keys.ts'
import { getItems } from '../tables/table.ts'
import { handler } from './handler.ts'

useLocalTable()
beforeAll(luotangAreas)
afterEach(() => setClock())

/** Two people with a seat, of whom the first was checked in, by mistake. */
async function aSessionWith(as?: 'volunteer') {
  const session = await aSessionNow({ shifts: wanting(2) })
  const [one, other] = [await aResident({ volunteer: 'approved' }), await aResident({ volunteer: 'approved' })]
  const mistaken = await signUpOk(one.id, aWish(session.activity, { as }))
  const expected = await signUpOk(other.id, aWish(session.activity, { as }))
  await sendOk(session.staffId, [aScan({ signUpId: mistaken.id })])
  const callOff = async () =>
    follow(await recordsOf(`ACTIVITY#${session.activity.id}`, () => cancelActivity(session.activity.id, '雷阵雨')))
  const undo = () => call(handler, checkIns.undo, { signUpId: mistaken.id, reason: '签错了人' }, session.staffId)
  return { ...session, person: one.id, mistaken, other: other.id, expected, callOff, undo }
}

const toldTo = async (personId: string) => {
  const { messages: told } = await callOk(messagesHandler, messages.mine, {}, personId)
  return told.map(({ kind, ...rest }) => ('reason' in rest && rest.reason ? `${kind} ${rest.reason}` : kind))
}

test.each([undefined, 'volunteer'] as const)('undone after a call-off, it ends as for all others (%s)', async (as) => {
  const { activity, person, mistaken, other, expected, callOff, undo } = await aSessionWith(as)
  await callOff()

  await follow(await allRecordsOf(async () => expect(await undo()).toMatchObject({ body: { state: 'cancelled' } })))

  const theirs = await mySignUp(other, expected.id)
  const mine = await mySignUp(person, mistaken.id)
  expect(theirs).toMatchObject({ state: 'cancelled', by: 'organiser', reason: '雷阵雨', calledOff: true })
  const { state, by, reason, calledOff } = theirs
  expect(mine).toMatchObject({ state, by, reason, calledOff, trail: [{ action: 'undo_check_in', reason: '签错了人' }] })
  expect(mine.checkedInAt).toBeUndefined()
  expect((await toldTo(person))[0]).toBe('cancelled_by_organiser 雷阵雨')
  expect(await activityNow(activity.id)).toMatchObject({ sessions: [{ taken: 0, shifts: [{ taken: 0 }] }] })
  const [shifts] = await getItems([keys.shifts(person)])
  expect(shifts ?? {}).not.toHaveProperty(mistaken.id)
})

test('after its end too it is no absence', async () => {
  const { activity, person, mistaken, callOff, undo } = await aSessionWith()
  await callOff()
  setClock(later(activity.sessions[0]!.endsAt, 60))
  await tick()

  expect(await undo()).toMatchObject({ status: 200, body: { state: 'cancelled' } })

  expect(await mySignUp(person, mistaken.id)).toMatchObject({ state: 'cancelled', calledOff: true })
  expect(await callOk(absencesHandler, absences.mine, {}, person)).toMatchObject({ absences: [] })
})

/** The first of two sessions is over, with somebody who was checked in, or nobody; then the second is called off. */
async function theSecondIsCalledOff(checksIn: boolean, minutesLater = 60) {
  const later1 = aSession({ title: '第二场', startsAt: later(now(), 3000), endsAt: later(now(), 3060) })
  const { staffId, activity } = await aSessionNow({}, [
    { ...later1, signUpClosesAt: later(now(), 2000), cancelBy: later(now(), 2000) },
  ])
  const { id: personId } = await aResident()
  const signUp = await signUpOk(personId, aWish(activity))
  const { id: next } = await signUpOk(personId, aWish(activity, { sessionId: activity.sessions[1]!.id }))
  const { id: otherId } = await aResident()
  const { id: missed } = await signUpOk(otherId, aWish(activity))
  if (checksIn) await sendOk(staffId, [aScan({ signUpId: signUp.id })])
  const { endsAt } = activity.sessions[0]!
  setClock(endsAt)
  await tick()
  setClock(later(endsAt, minutesLater))
  await follow(await recordsOf(`ACTIVITY#${activity.id}`, () => cancelActivity(activity.id)))
  expect(await mySignUp(personId, next)).toMatchObject({ state: 'cancelled', calledOff: true })
  const first = () => mySignUp(personId, signUp.id)
  return { staffId, endsAt, signUp, first, other: () => mySignUp(otherId, missed) }
}

test('a session that was over before took place: who was not there was missed', async () => {
  const { staffId, signUp, first } = await theSecondIsCalledOff(true)

  await callOk(handler, checkIns.undo, { signUpId: signUp.id, reason: '签错了人' }, staffId)

  expect(await first()).toMatchObject({ state: 'absent' })
})

test('who was missed in it is told when scans of it count no longer', async () => {
  const { endsAt, other } = await theSecondIsCalledOff(true, 5)
  expect(await other()).toMatchObject({ state: 'absent', absenceTellAt: later(endsAt, 30) })

  setClock(later(endsAt, 40))
  await tick()

  expect(await other()).toMatchObject({ state: 'absent' })
  expect(await other()).not.toHaveProperty('absenceTellAt')
})

test('where nobody was checked in, whoever had a seat in it keeps having been there', async () => {
  const { first } = await theSecondIsCalledOff(false)

  expect(await first()).toMatchObject({ state: 'confirmed', thankedAt: expect.any(String) })
})

test('called off in the very moment in which it is undone, it ends like all others', async () => {
  const { person, mistaken, callOff, undo } = await aSessionWith()

  const [undone] = await overtake(undo, callOff)

  expect(undone).toMatchObject({ status: 200, body: { state: 'cancelled' } })
  expect(await mySignUp(person, mistaken.id)).toMatchObject({ state: 'cancelled', reason: '雷阵雨', calledOff: true })
})

test('undone in the moment before, it is called off with all others', async () => {
  const { person, mistaken, callOff, undo } = await aSessionWith()

  await overtake(async () => callOff(), undo)

  expect(await mySignUp(person, mistaken.id)).toMatchObject({ state: 'cancelled', calledOff: true })
})

test('a scan that comes in later checks nobody in again', async () => {
  const { staffId, mistaken, callOff, undo } = await aSessionWith()
  const late = aScan({ signUpId: mistaken.id })
  await callOff()
  await undo()

  expect((await sendOk(staffId, [late])).map(saidOf)).toEqual(['refused sign_up_moved_on'])
})
