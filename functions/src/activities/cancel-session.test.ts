import { activities } from '@mulin/shared/activities/endpoints'
import {
  activityNow,
  aDraft,
  anActivity,
  aSession,
  aWish,
  cancelActivity,
  reviseActivity,
  revisionOf,
  signUp,
  signUpOk,
  startingAt,
  theOffice,
} from '../../test/activities.ts'
import { call, callOk } from '../../test/call.ts'
import { cancelSession, sessionCalledOff, twoSessions } from '../../test/called-off.ts'
import { follow, recordsOf } from '../../test/changes.ts'
import { aCrowd } from '../../test/crowd.ts'
import { itemsWhere } from '../../test/items.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { overtake } from '../../test/overtake.ts'
import { aResident, luotangAreas, onDuty } from '../../test/people.ts'
import { later, now, setClock } from '../platform/clock.ts'
import { newId } from '../platform/ids.ts'
import { planOf } from '../tables/activities.ts'
import { handler } from './handler.ts'

useLocalTable()
beforeAll(luotangAreas)
afterEach(() => setClock())

const cardOf = async (activityId: string) => {
  const { activities: cards } = await callOk(handler, activities.list, { limit: 50 })
  return cards.find(({ id }) => id === activityId)!
}

describe('calling one session off', () => {
  test('leaves it to be read with its reason, while the activity takes place', async () => {
    const activity = await twoSessions()

    const { status, body } = await cancelSession(activity)

    const cancelled = { at: expect.any(String) as string, reason: '医生病了' }
    expect([status, body.state]).toEqual([200, 'published'])
    expect(body.sessions).toMatchObject([{ cancelled, freeSeats: [] }, { title: '下一场' }])
    expect(body.sessions[1]).not.toHaveProperty('cancelled')
    expect(await activityNow(activity.id)).toEqual(body)
  })

  test('takes it out of what lists say, also of when the activity is', async () => {
    const activity = await twoSessions({ capacity: 30, mode: 'lottery', kind: 'team' })
    const [, next] = activity.sessions
    expect(await cardOf(activity.id)).toMatchObject({ sessionCount: 2, capacity: 40, startsAt: activity.startsAt })

    await cancelSession(activity)

    expect(await cardOf(activity.id)).toMatchObject({
      sessionCount: 1,
      capacity: 10,
      mode: 'first_come',
      kind: 'individual',
      startsAt: next!.startsAt,
      endsAt: next!.endsAt,
      signUpClosesAt: next!.signUpClosesAt,
    })
    expect(await activityNow(activity.id)).toMatchObject({ startsAt: next!.startsAt, endsAt: next!.endsAt })
  })

  test('closes its seats, those of pools and shifts too, and no others', async () => {
    const pools = [{ id: 'old', title: '60 岁以上', seats: 2, ages: { from: 60 }, releasedAt: later(now(), 60) }]
    const activity = await twoSessions({ pools, shifts: [{ id: 'guide', title: '引导', needed: 2 }] })
    const [off] = activity.sessions

    await cancelSession(activity)

    const seats = await itemsWhere(({ pk, sk }) => pk === `ACTIVITY#${activity.id}` && sk.startsWith('SEATS#'))
    expect(seats.map((one) => [one['sessionId'] === off!.id, one['open']]).toSorted()).toEqual([
      [false, true],
      [true, false],
      [true, false],
      [true, false],
    ])
  })

  test('sent again says the same, also both at once', async () => {
    const activity = await twoSessions()
    const by = (await theOffice()).id

    const replies = await Promise.all([cancelSession(activity, { by }), cancelSession(activity, { by })])
    const again = await cancelSession(activity, { by })

    expect([...replies, again].map(({ status }) => status)).toEqual([200, 200, 200])
    expect(again.body).toEqual(replies[0]!.body)
    expect(again.body.version).toBe(activity.version + 1)
  })

  test('says so where it was called off for another reason, and keeps that', async () => {
    const activity = await twoSessions()

    const replies = await Promise.all([cancelSession(activity), cancelSession(activity, { reason: '停电' })])

    expect(replies.map(({ body }) => body.code ?? 'done').toSorted()).toEqual(['done', 'session_cancelled'])
    const done = replies.find(({ status }) => status === 200)!
    expect((await activityNow(activity.id)).sessions[0]!.cancelled).toEqual(done.body.sessions[0]!.cancelled)
  })

  test('stops at the last one: that is calling the activity off', async () => {
    const activity = await twoSessions()
    await cancelSession(activity)

    expect(await cancelSession(activity, { at: 1 })).toMatchObject({ status: 409, body: { code: 'only_session_left' } })
    expect(await cancelSession(await anActivity())).toMatchObject({ status: 409, body: { code: 'only_session_left' } })
  })

  test('stops at the last one that is not over: the activity is called off, and what took place did', async () => {
    const activity = await twoSessions()
    setClock(later(activity.sessions[0]!.endsAt, 1))

    expect(await cancelSession(activity, { at: 1 })).toMatchObject({ status: 409, body: { code: 'only_session_left' } })
    await cancelActivity(activity.id)

    expect(await activityNow(activity.id)).toMatchObject({ state: 'cancelled' })
  })

  test('leaves the activity to be changed or called off until its planned end, which managers read on the card', async () => {
    const activity = await twoSessions()
    const by = (await theOffice()).id
    const [first, last] = activity.sessions
    await cancelSession(activity, { at: 1 })
    setClock(later(first!.endsAt, 1))

    const { activities: cards } = await callOk(handler, activities.managed, { limit: 50 }, by)
    expect(cards.find(({ id }) => id === activity.id)).toMatchObject({
      endsAt: first!.endsAt,
      plannedUntil: last!.endsAt,
    })
    await cancelActivity(activity.id)
    expect(await activityNow(activity.id)).toMatchObject({ state: 'cancelled' })

    const over = await twoSessions()
    setClock(later(over.sessions[1]!.endsAt, 1))
    const cancelling = call(handler, activities.cancel, { activityId: over.id, reason: '雨天' }, by)
    expect(await cancelling).toMatchObject({ body: { code: 'activity_over' } })
  })

  test('leaves one of two that are called off at once', async () => {
    const activity = await twoSessions()
    const by = (await theOffice()).id

    const [slow, fast] = await overtake(
      () => cancelSession(activity, { by }),
      () => cancelSession(activity, { at: 1, by }),
    )

    expect([slow.body.code, fast.status]).toEqual(['only_session_left', 200])
  })

  test('is told when the plan changed meanwhile', async () => {
    const activity = await twoSessions()
    const by = (await theOffice()).id

    const [slow] = await overtake(
      () => cancelSession(activity, { by }),
      () => reviseActivity(activity, { place: '文化站' }, by),
    )

    expect(slow.body.code).toBe('activity_changed')
    expect((await activityNow(activity.id)).sessions[0]).not.toHaveProperty('cancelled')
  })

  test('of what is foreign, unknown, a draft, over or off, or without a reason is refused', async () => {
    const activity = await twoSessions({}, { communityId: 'yanhe' })
    const draft = await aDraft({ sessions: [aSession(), aSession()] })
    const off = await twoSessions()
    await cancelActivity(off.id)
    const codeOf = async (...args: Parameters<typeof cancelSession>) => (await cancelSession(...args)).body.code

    expect(await codeOf(activity, { by: (await onDuty('community_officer', 'luotang/yinmu')).id })).toBe(
      'outside_your_area',
    )
    expect(await codeOf({ ...activity, id: newId('act') })).toBe('activity_not_found')
    expect(await codeOf({ ...activity, sessions: off.sessions })).toBe('session_not_found')
    expect(await codeOf(draft)).toBe('activity_not_published')
    expect(await codeOf(off)).toBe('activity_cancelled')
    expect(await codeOf(activity, { reason: ' 雨 ' })).toBe('invalid_input')
    setClock(later(activity.sessions[0]!.endsAt, 1))
    expect(await codeOf(activity)).toBe('activity_over')
  })

  test('leaves who came before that in no count of the list', async () => {
    const activity = await twoSessions(startingAt(later(now(), 10)))
    const { id } = await aResident()
    await follow(await recordsOf(`ACTIVITY#${activity.id}`, () => signUpOk(id, aWish(activity))))
    expect(await cardOf(activity.id)).toMatchObject({ taken: 1 })

    await cancelSession(activity)

    expect(await cardOf(activity.id)).toMatchObject({ taken: 0, capacity: 10 })
  })
})

describe('whoever wants to sign up', () => {
  const limited = { sessionsPerPerson: 1 }

  test('is told that it was called off, and what is left', async () => {
    const activity = await twoSessions()
    await cancelSession(activity)

    const { status, body } = await signUp((await aResident()).id, aWish(activity))

    const [, next] = activity.sessions
    expect([status, body.code]).toEqual([409, 'session_cancelled'])
    expect(body.details).toMatchObject({ alternatives: [{ sessionId: next!.id, seatsLeft: 10 }] })
  })

  test('gets a seat in the others from the same moment on', async () => {
    const activity = await twoSessions()
    await cancelSession(activity)

    const signedUp = await signUpOk((await aResident()).id, aWish(activity, { sessionId: activity.sessions[1]!.id }))

    expect(signedUp.state).toBe('confirmed')
  })

  test('does so instead of the one that was called off, though nobody was told of it yet', async () => {
    const activity = await twoSessions({}, limited)
    const { id } = await aResident()
    const [, next] = activity.sessions
    const wish = { people: [{ name: '王小明', birthYear: 1990 }] }
    await signUpOk(id, aWish(activity, wish))
    expect((await signUp(id, aWish(activity, { ...wish, sessionId: next!.id }))).body.code).toBe('too_many_sessions')

    await cancelSession(activity)

    expect(await signUpOk(id, aWish(activity, { ...wish, sessionId: next!.id }))).toMatchObject({ state: 'confirmed' })
  })

  test('at that very moment has no seat there, and everybody is answered', async () => {
    const activity = await twoSessions({ capacity: 60 })
    const crowd = await aCrowd(40)

    const [, ...replies] = await Promise.all([
      cancelSession(activity),
      ...crowd.map(({ id }) => signUp(id, aWish(activity))),
    ])

    const taken = replies.filter(({ status }) => status === 200).length
    expect(replies.every(({ status, body }) => status === 200 || body.code === 'session_cancelled')).toBe(true)
    expect((await activityNow(activity.id)).sessions[0]!.taken).toBe(taken)
    await follow(await recordsOf(`ACTIVITY#${activity.id}`, () => reviseActivity(activity, { place: '文化站' })))
    const rows = await itemsWhere((item) => item['sessionId'] === activity.sessions[0]!.id && 'personId' in item)
    expect(rows.map((row) => row['state'])).toEqual(Array.from({ length: taken }, () => 'cancelled'))
    expect((await activityNow(activity.id)).sessions[0]!.taken).toBe(0)
  })

  test('who had read it before loses', async () => {
    const activity = await twoSessions()
    const { id } = await aResident()

    const [late] = await overtake(
      () => signUp(id, aWish(activity)),
      () => cancelSession(activity),
    )

    expect(late.body.code).toBe('session_cancelled')
  })
})

describe('changing the activity afterwards', () => {
  const reasonOf = async (activityId: string) =>
    (await activityNow(activityId)).sessions.map(({ cancelled }) => cancelled?.reason)

  test('leaves it as it is, whatever is said of it', async () => {
    const activity = await twoSessions()
    await cancelSession(activity)
    const known = await activityNow(activity.id)
    const sessions = known.sessions.map((one) => ({ ...planOf(one), title: `${one.title}（改）`, capacity: 20 }))

    const revised = await reviseActivity(known, { sessions, place: '文化站' })

    expect(revised).toMatchObject({ place: '文化站', version: known.version + 1 })
    expect(revised.sessions).toMatchObject([
      { title: '上午场', capacity: 10, cancelled: { reason: '医生病了' } },
      { title: '下一场（改）', capacity: 20 },
    ])
    const { status, body } = await signUp((await aResident()).id, aWish(activity))
    expect([status, body.code]).toEqual([409, 'session_cancelled'])
  })

  test('also when it is left out, or no plan any more that could be made', async () => {
    const activity = await twoSessions()
    await cancelSession(activity)
    const known = await activityNow(activity.id)
    const [off, on] = known.sessions.map(planOf)

    await reviseActivity(known, { sessions: [on!], place: '文化站' })
    expect(await reasonOf(activity.id)).toEqual(['医生病了', undefined])

    await reviseActivity(await activityNow(activity.id), {
      sessions: [{ ...off!, endsAt: off!.startsAt }, on!],
      place: '广场',
    })
    expect(await reasonOf(activity.id)).toEqual(['医生病了', undefined])
  })

  test('without anything else is none', async () => {
    const activity = await twoSessions()
    await cancelSession(activity)
    const known = await activityNow(activity.id)

    expect(await reviseActivity(known, { sessions: [planOf(known.sessions[1]!)] })).toEqual(known)
  })

  test('takes another one in its place, also when all others are over', async () => {
    const activity = await twoSessions(startingAt(later(now(), 10), 10))
    const next = activity.sessions[1]!
    await cancelSession(activity, { at: 1 })
    setClock(later(activity.sessions[0]!.endsAt, 60))
    const known = await activityNow(activity.id)
    const another = aSession({ title: '补办', ...startingAt(later(next.endsAt, 60)) })

    const revised = await reviseActivity(known, { sessions: [planOf(known.sessions[0]!), another] })

    expect(revised.sessions.map(({ title, cancelled }) => [title, cancelled !== undefined])).toEqual([
      ['上午场', false],
      ['下一场', true],
      ['补办', false],
    ])
    const wish = aWish(revised, { sessionId: revised.sessions[2]!.id })
    expect(await signUpOk((await aResident()).id, wish)).toMatchObject({ state: 'confirmed' })
  })

  test('cannot leave nothing but what was called off', async () => {
    const activity = await twoSessions()
    await cancelSession(activity)
    const known = await activityNow(activity.id)
    const revision = revisionOf(known, { sessions: [planOf(known.sessions[0]!)] })

    const reply = await call(handler, activities.update, revision, (await theOffice()).id)

    expect(reply).toMatchObject({ status: 400, body: { code: 'invalid_input' } })
  })

  test('and calling the rest off too keeps why it was', async () => {
    const activity = await twoSessions()
    await sessionCalledOff(activity)

    await cancelActivity(activity.id, '台风')

    expect(await activityNow(activity.id)).toMatchObject({
      state: 'cancelled',
      cancelReason: '台风',
      sessions: [{ cancelled: { reason: '医生病了' } }, {}],
    })
    expect((await cancelSession(activity)).status).toBe(200)
  })
})
