import { checkIns } from '@mulin/shared/check-ins/endpoints'
import { messages } from '@mulin/shared/messages'
import { registers } from '@mulin/shared/sign-ups/registers'
import {
  accept,
  activityNow,
  aWish,
  cancel,
  cancelActivity,
  mySignUp,
  reviseActivity,
  signUpOk,
  startingAt,
  theOffice,
  tick,
  wanting,
} from '../../test/activities.ts'
import { call, callOk } from '../../test/call.ts'
import { cancelSession, sessionCalledOff, twoSessions } from '../../test/called-off.ts'
import { follow, recordsOf, withStream } from '../../test/changes.ts'
import { aScan, sendOk } from '../../test/check-ins.ts'
import { aVolunteer, openOk, take } from '../../test/hand-overs.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { overtake } from '../../test/overtake.ts'
import { aResident, luotangAreas } from '../../test/people.ts'
import { change } from '../../test/sign-up-changes.ts'
import { handler as checkInsHandler } from '../check-ins/handler.ts'
import { handler as messagesHandler } from '../messages/handler.ts'
import { later, now, setClock } from '../platform/clock.ts'
import { handler as registersHandler } from '../registers/handler.ts'
import { drawOf } from '../tables/draws.ts'

useLocalTable()
beforeAll(luotangAreas)
afterEach(() => setClock())

const reason = '医生病了'
const ended = { state: 'cancelled', by: 'organiser', reason, calledOff: true, onlySession: true }
const toldTo = async (personId: string) =>
  (await callOk(messagesHandler, messages.mine, {}, personId)).messages.map((told) => ({ ...told, id: '', at: '' }))
const callOffNews = { kind: 'cancelled_by_organiser', reason, onlySession: true }

/** Signs somebody up, who then is in the state that the session gives. */
async function somebody(activity: Parameters<typeof aWish>[0], wish: Parameters<typeof aWish>[1] = {}) {
  const { id: personId } = await aVolunteer()
  const { id, state } = await signUpOk(personId, aWish(activity, wish))
  return { personId, id, state, now: () => mySignUp(personId, id) }
}

describe('when a session is called off', () => {
  test.each([
    ['a seat', {}, {}, 'confirmed'],
    ['a shift', { shifts: wanting(2) }, { as: 'volunteer' as const }, 'confirmed'],
    ['a request', { mode: 'approval' as const }, {}, 'pending'],
    ['a place in a draw', { mode: 'lottery' as const }, {}, 'waiting'],
    [
      'a team',
      { kind: 'team' as const },
      { team: { name: '一队', members: [{ name: '甲' }, { name: '乙' }] } },
      'confirmed',
    ],
  ])('whoever has %s in it learns of it, once, and why', async (_, plan, wish, state) => {
    const activity = await twoSessions(plan)
    const one = await somebody(activity, wish)
    expect(one.state).toBe(state)

    const records = await sessionCalledOff(activity)
    await follow(records)

    expect(await one.now()).toMatchObject(ended)
    const told = (await toldTo(one.personId)).filter(({ kind }) => kind === 'cancelled_by_organiser')
    expect(told).toMatchObject([{ ...callOffNews, about: { signUpId: one.id, sessionTitle: expect.any(String) } }])
    const { sessions } = await activityNow(activity.id)
    expect(sessions[0]).toMatchObject({ taken: 0, waiting: 0, freeSeats: [] })
  })

  test('whoever waits, or is offered a seat, does too, and nobody is offered what others leave', async () => {
    const activity = await twoSessions({ capacity: 2, waitingCapacity: 3 })
    const [first, second, third, fourth] = [
      await somebody(activity),
      await somebody(activity),
      await somebody(activity),
      await somebody(activity),
    ]
    await cancel(first.personId, first.id)
    expect([(await third.now()).state, (await fourth.now()).state]).toEqual(['offered', 'waiting'])

    await sessionCalledOff(activity)

    for (const one of [second, third, fourth]) expect(await one.now()).toMatchObject(ended)
    expect(await first.now()).toMatchObject({ state: 'cancelled', by: 'self' })
    expect(await first.now()).not.toHaveProperty('calledOff')
  })

  test('who is in another one stays in it', async () => {
    const activity = await twoSessions()
    const other = await somebody(activity, { sessionId: activity.sessions[1]!.id })

    await sessionCalledOff(activity)

    expect(await other.now()).toMatchObject({ state: 'confirmed', version: 1 })
    expect((await toldTo(other.personId)).map(({ kind }) => kind)).not.toContain('cancelled_by_organiser')
  })

  test('who was there stays, and ends like all others when that was a mistake', async () => {
    const activity = await twoSessions(startingAt(later(now(), 10)))
    const one = await somebody(activity)
    const office = (await theOffice()).id
    await sendOk(office, [aScan({ signUpId: one.id })])
    await sessionCalledOff(activity)
    expect(await one.now()).toMatchObject({ state: 'attended' })

    await withStream(() => callOk(checkInsHandler, checkIns.undo, { signUpId: one.id, reason: '签错了人' }, office))

    expect(await one.now()).toMatchObject(ended)
    expect(await toldTo(one.personId)).toContainEqual(expect.objectContaining(callOffNews))
  })

  test('a shift that was over by then took place', async () => {
    const startsAt = later(now(), 60)
    const early = wanting(1, { startsAt: later(now(), 10), endsAt: later(now(), 70) })
    const activity = await twoSessions({ ...startingAt(startsAt), shifts: early })
    const [helper, guest] = [await somebody(activity, { as: 'volunteer' }), await somebody(activity)]
    setClock(later(now(), 75))

    await sessionCalledOff(activity)

    expect(await helper.now()).toMatchObject({ state: 'confirmed' })
    expect(await guest.now()).toMatchObject(ended)
  })

  test('nobody is reminded, thanked or absent, and names are forgotten as ever', async () => {
    const activity = await twoSessions(startingAt(later(now(), 3 * 24 * 60)))
    const [one, came] = [await somebody(activity), await somebody(activity)]
    const { startsAt, endsAt } = activity.sessions[0]!
    setClock(startsAt)
    await sendOk((await theOffice()).id, [aScan({ signUpId: came.id })])
    await cancelSession(activity)
    for (const at of [endsAt, later(endsAt, 40)]) {
      setClock(at)
      await tick()
    }

    expect(await one.now()).toMatchObject({ state: 'confirmed' })
    expect(await one.now()).not.toHaveProperty('thankedAt')
    expect(await came.now()).not.toHaveProperty('thankedAt')
    setClock(later(endsAt, 31 * 24 * 60))
    await tick()
    expect(await one.now()).not.toHaveProperty('name')
  })

  test('it is not drawn', async () => {
    const activity = await twoSessions({ mode: 'lottery' })
    await somebody(activity)
    await cancelSession(activity)
    const [off] = activity.sessions

    for (const minutes of [1, 15]) {
      setClock(later(off!.signUpClosesAt, minutes))
      await tick()
    }

    expect(await drawOf(activity.id, off!.id)).toBeUndefined()
  })

  test('and the whole activity after it, everybody learns once, of what concerned them', async () => {
    const activity = await twoSessions()
    const [one, other] = [await somebody(activity), await somebody(activity, { sessionId: activity.sessions[1]!.id })]
    await cancelSession(activity)

    await follow(await recordsOf(`ACTIVITY#${activity.id}`, () => cancelActivity(activity.id, '台风')))

    expect(await one.now()).toMatchObject(ended)
    expect(await other.now()).toMatchObject({ state: 'cancelled', reason: '台风', calledOff: true })
    expect(await other.now()).not.toHaveProperty('onlySession')
  })

  test('whoever it did not reach stands among those to be called', async () => {
    const activity = await twoSessions()
    const one = await somebody(activity)
    const office = (await theOffice()).id
    const rows = async () =>
      (await callOk(registersHandler, registers.ofActivity, { activityId: activity.id }, office)).signUps

    await sessionCalledOff(activity)

    const { since, what } = (await rows())[0]!.unseenChange!
    expect(what).toEqual([])
    await callOk(registersHandler, registers.tell, { signUpId: one.id, since }, office)
    expect((await rows())[0]).not.toHaveProperty('unseenChange')
  })

  test('what it is called since is nobody’s news', async () => {
    const activity = await twoSessions()
    const one = await somebody(activity)
    await sessionCalledOff(activity)
    const { version } = await one.now()
    const known = await activityNow(activity.id)

    await follow(await recordsOf(`ACTIVITY#${activity.id}`, () => reviseActivity(known, { place: '文化站' })))

    expect(await one.now()).toMatchObject({ version, place: activity.place })
  })
})

describe('until its sign-ups say so', () => {
  test('nobody accepts an offer', async () => {
    const activity = await twoSessions({ capacity: 1, waitingCapacity: 1 })
    const [first, second] = [await somebody(activity), await somebody(activity)]
    await cancel(first.personId, first.id)
    await cancelSession(activity)

    expect((await accept(second.personId, second.id)).body.code).toBe('session_cancelled')
    expect(await second.now()).toMatchObject({ state: 'offered' })
  })

  test('nor in the very moment of it', async () => {
    const activity = await twoSessions({ capacity: 1, waitingCapacity: 1 })
    const [first, second] = [await somebody(activity), await somebody(activity)]
    await cancel(first.personId, first.id)

    const [slow] = await overtake(
      () => accept(second.personId, second.id),
      () => cancelSession(activity),
    )

    expect(slow.body.code).toBe('session_cancelled')
  })

  test('nor of an activity that was called off as a whole', async () => {
    const activity = await twoSessions({ capacity: 1, waitingCapacity: 1 })
    const [first, second] = [await somebody(activity), await somebody(activity)]
    await cancel(first.personId, first.id)
    await cancelActivity(activity.id)

    expect((await accept(second.personId, second.id)).body.code).toBe('activity_cancelled')
  })

  test('nobody is approved, moved or given more seats, and no shift changes hands', async () => {
    const office = (await theOffice()).id
    const asked = await twoSessions({ mode: 'approval' })
    const asking = await somebody(asked)
    const full = await twoSessions({ capacity: 1, waitingCapacity: 2, shifts: wanting(1) })
    const [seated, waiting] = [await somebody(full), await somebody(full)]
    const helping = await somebody(full, { as: 'volunteer' })
    const { code } = await openOk(helping.id, helping.personId)
    await cancelSession(asked)
    await cancelSession(full)

    const approved = await call(registersHandler, registers.approve, { signUpId: asking.id, version: 1 }, office)
    const wanted = { signUpId: waiting.id, position: 1, reason: '名单有误' }
    const moved = await call(registersHandler, registers.move, wanted, office)
    const changed = await change(seated.personId, seated.id, { people: [{ name: '甲' }, { name: '乙' }] })
    const taken = await take(code, (await aVolunteer()).id)

    expect([approved, moved, changed, taken].map(({ body }) => body.code)).toEqual([
      'session_cancelled',
      'session_cancelled',
      'session_cancelled',
      'hand_over_gone',
    ])
    expect(await activityNow(full.id)).toMatchObject({
      sessions: [{ taken: 1, waiting: 1, shifts: [{ taken: 1 }] }, {}],
    })
  })

  test('whoever leaves leaves', async () => {
    const activity = await twoSessions()
    const one = await somebody(activity)
    const { id: personId } = await aResident()
    await signUpOk(personId, aWish(activity))
    await cancelSession(activity)

    expect((await cancel(one.personId, one.id)).status).toBe(200)
    await follow(await recordsOf(`ACTIVITY#${activity.id}`, () => reviseActivity(activity, { place: '文化站' })))

    expect(await one.now()).toMatchObject({ state: 'cancelled', by: 'self' })
    expect((await activityNow(activity.id)).sessions[0]!.taken).toBe(0)
  })
})
