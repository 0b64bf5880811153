import { checkIns } from '@mulin/shared/check-ins/endpoints'
import { inbox } from '@mulin/shared/inbox'
import { registers } from '@mulin/shared/sign-ups/registers'
import { anActivity, aSession, aWish, mySignUp, type SessionPlan, signUpOk, theOffice } from '../../test/activities.ts'
import { call, callOk } from '../../test/call.ts'
import { aCrowd } from '../../test/crowd.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { luotangAreas, onDuty } from '../../test/people.ts'
import { handler as checkInsHandler } from '../check-ins/handler.ts'
import { handler as inboxHandler } from '../inbox/handler.ts'
import { later, now, setClock } from '../platform/clock.ts'
import { newId } from '../platform/ids.ts'
import { handler } from './handler.ts'

useLocalTable()
beforeAll(luotangAreas)
afterEach(() => setClock())

const contact = { name: '居民 甲', phone: '13800008000' }
const reason = '家里有急事'
const refused = { status: 409, body: { code: 'sign_up_is_your_own' } }

/** Of a community officer, behind so many others, at an activity that they manage. */
async function anOfficersOwn(plan: Partial<SessionPlan>, others = 0) {
  const officer = await onDuty('community_officer', 'luotang/taiyu')
  const activity = await anActivity({ communityId: 'taiyu', sessions: [aSession(plan)] })
  const before = []
  for (const { id } of await aCrowd(others)) before.push(await signUpOk(id, aWish(activity)))
  const own = await signUpOk(officer.id, aWish(activity, contact))
  return { officer, activity, own, before }
}

test('staff who wait themselves do not move up, neither by moving themselves nor by moving others', async () => {
  const { officer, own, before } = await anOfficersOwn({ capacity: 1, waitingCapacity: 5 }, 3)
  const move = (signUpId: string, position: number, by = officer.id) =>
    call(handler, registers.move, { signUpId, position, reason }, by)

  expect(await move(own.id, 1)).toMatchObject(refused)
  expect(await move(before[1]!.id, 3)).toMatchObject(refused)
  expect(await mySignUp(officer.id, own.id)).toMatchObject({ position: 3 })

  expect(await move(before[2]!.id, 1)).toMatchObject({ status: 200 })
  expect(await move(own.id, 1, (await theOffice()).id)).toMatchObject({ status: 200, body: { position: 1 } })
})

test('who asked for a seat is not among those who decide about it', async () => {
  const { officer, own } = await anOfficersOwn({ mode: 'approval' })
  const { id: signUpId, ...rest } = own
  const by = { version: 1, signUpId }

  expect(rest.state).toBe('pending')
  expect(await call(handler, registers.approve, by, officer.id)).toMatchObject(refused)
  expect(await call(handler, registers.decline, { ...by, reason }, officer.id)).toMatchObject(refused)
  expect((await callOk(inboxHandler, inbox.read, {}, officer.id)).items).toEqual([])
  expect(await call(handler, registers.approve, by, (await theOffice()).id)).toMatchObject({ status: 200 })
})

test('a seat of one’s own is given back as residents do it, not by removing oneself', async () => {
  const { officer, own } = await anOfficersOwn({})

  expect(await call(handler, registers.remove, { signUpId: own.id, reason }, officer.id)).toMatchObject(refused)
  expect(await mySignUp(officer.id, own.id)).toMatchObject({ state: 'confirmed' })
})

test('the list says which row is one’s own, to nobody else', async () => {
  const { officer, activity, own } = await anOfficersOwn({}, 1)
  const mine = async (personId: string) => {
    const { signUps } = await callOk(handler, registers.ofActivity, { activityId: activity.id }, personId)
    return signUps.filter(({ isYours }) => isYours).map(({ id }) => id)
  }

  expect(await mine(officer.id)).toEqual([own.id])
  expect(await mine((await theOffice()).id)).toEqual([])
})

test('staff do not tick or scan themselves; others do', async () => {
  const { officer, activity, own } = await anOfficersOwn({})
  setClock(activity.startsAt)
  const tick = (by: string) => call(checkInsHandler, checkIns.checkIn, { signUpId: own.id }, by)
  const { checkInCode: code } = await mySignUp(officer.id, own.id)
  const scan = { nonce: newId('sgn').slice(4), at: later(now(), 1), kind: 'in' as const, code }
  const taken = await callOk(checkInsHandler, checkIns.take, { sentAt: now(), checkIns: [scan] }, officer.id)

  expect(taken.results).toMatchObject([{ result: 'refused', reason: 'not_permitted' }])
  expect(await tick(officer.id)).toMatchObject(refused)
  expect(await tick((await theOffice()).id)).toMatchObject({ status: 200, body: { state: 'attended' } })
})
