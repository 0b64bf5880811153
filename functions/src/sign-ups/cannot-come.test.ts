import { checkIns } from '@mulin/shared/check-ins/endpoints'
import { registers } from '@mulin/shared/sign-ups/registers'
import { absencesNow } from '../../test/absences.ts'
import {
  accept,
  anActivity,
  aSession,
  aWish,
  cancel,
  cannotCome,
  mySignUp,
  signUpOk,
  theOffice,
  tick,
} from '../../test/activities.ts'
import { call, callOk } from '../../test/call.ts'
import { aCrowd } from '../../test/crowd.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { luotangAreas } from '../../test/people.ts'
import { handler as checkInsHandler } from '../check-ins/handler.ts'
import { handler as registersHandler } from '../registers/handler.ts'
import { later, setClock } from '../platform/clock.ts'

useLocalTable()
beforeAll(luotangAreas)
afterEach(() => setClock())

/** Two seats that are taken while a third party waits; an hour is left to cancel in when it begins. */
async function aFullSession() {
  const activity = await anActivity({ sessions: [aSession({ capacity: 2, waitingCapacity: 5 })] })
  const people = await aCrowd(3)
  const signUps = await Promise.all(people.slice(0, 2).map(({ id }) => signUpOk(id, aWish(activity))))
  const waiting = await signUpOk(people[2]!.id, aWish(activity))
  const [session] = activity.sessions
  return { activity, session: session!, people: people.map(({ id }) => id), signUps, waiting }
}

test('after the deadline the seat goes to who is next, who has until it begins to take it', async () => {
  const { session, people, signUps, waiting } = await aFullSession()
  const [person, , next] = people
  setClock(later(session.startsAt, -30))
  expect((await cancel(person!, signUps[0]!.id)).body.code).toBe('cancel_too_late')

  expect(await cannotCome(person!, signUps[0]!.id)).toMatchObject({
    status: 200,
    body: { state: 'cancelled', by: 'self', late: true },
  })

  const offer = await mySignUp(next!, waiting.id)
  expect(offer).toMatchObject({ state: 'offered', offeredUntil: session.startsAt })
  expect((await accept(next!, waiting.id)).body.state).toBe('confirmed')
})

test('it is no absence, whoever else came, and staff read that it was late', async () => {
  const { activity, session, people, signUps } = await aFullSession()
  const office = (await theOffice()).id
  setClock(later(session.startsAt, -30))
  await cannotCome(people[0]!, signUps[0]!.id)
  await call(checkInsHandler, checkIns.checkIn, { signUpId: signUps[1]!.id }, office)
  setClock(later(session.endsAt, 1))
  await tick()

  expect(await mySignUp(people[0]!, signUps[0]!.id)).toMatchObject({ state: 'cancelled', late: true })
  expect((await absencesNow(people[0]!)).absences).toEqual([])
  const { signUps: rows } = await callOk(registersHandler, registers.ofActivity, { activityId: activity.id }, office)
  expect(rows.filter(({ late }) => late).map(({ id }) => id)).toEqual([signUps[0]!.id])
})

test('before the deadline it is a cancellation like any other', async () => {
  const { people, signUps } = await aFullSession()

  const { body } = await cannotCome(people[0]!, signUps[0]!.id)

  expect(body.state).toBe('cancelled')
  expect(body).not.toHaveProperty('late')
})

test('said twice at once, one seat is offered once', async () => {
  const { session, people, signUps, waiting } = await aFullSession()
  const [person, , next] = people
  setClock(later(session.startsAt, -30))

  const both = await Promise.all([cannotCome(person!, signUps[0]!.id), cannotCome(person!, signUps[0]!.id)])

  expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
  expect(both.find(({ status }) => status === 409)!.body.code).toBe('sign_up_already_cancelled')
  expect((await mySignUp(next!, waiting.id)).state).toBe('offered')
})

test('once it has begun nobody can come instead', async () => {
  const { session, people, signUps } = await aFullSession()
  setClock(session.startsAt)

  expect(await cannotCome(people[0]!, signUps[0]!.id)).toMatchObject({
    status: 409,
    body: { code: 'cannot_come_too_late' },
  })
})

test('nobody says it for somebody else', async () => {
  const { people, signUps } = await aFullSession()

  expect((await cannotCome(people[1]!, signUps[0]!.id)).body.code).toBe('sign_up_not_found')
})
