import { activities } from '@mulin/shared/activities/endpoints'
import type { SentTo } from '@mulin/shared/endpoint'
import {
  activityNow,
  aDraft,
  anActivity,
  aPlan,
  aSession,
  aWish,
  cancelActivity,
  type Plan,
  revisionOf,
  type SessionPlan,
  signUp,
  signUpOk,
  theOffice,
  wanting,
} from '../../test/activities.ts'
import { call, callOk } from '../../test/call.ts'
import { countCalls } from '../../test/calls.ts'
import { aCrowd } from '../../test/crowd.ts'
import { itemsWhere } from '../../test/items.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { aResident, luotangAreas, onDuty } from '../../test/people.ts'
import { later, now, setClock } from '../platform/clock.ts'
import { newId } from '../platform/ids.ts'
import { activityOf } from '../tables/activities.ts'
import { keys } from '../tables/keys.ts'
import { planSeats } from '../tables/planned-seats.ts'
import { changeSeats } from '../tables/seats.ts'
import { transact } from '../tables/transact.ts'
import { handler } from './handler.ts'

useLocalTable()
beforeAll(luotangAreas)
afterEach(() => setClock())

const anOfficer = () => onDuty('community_officer', 'luotang/taiyu')
const hours = 60

describe('writing down', () => {
  test('makes a draft with the area and period that follow', async () => {
    const startsAt = later(now(), 48 * hours)
    const sessions = [aSession({ startsAt, endsAt: later(startsAt, hours), title: '第二天' }), aSession()]

    const draft = await aDraft({ communityId: 'taiyu', sessions })

    expect(draft).toMatchObject({
      state: 'draft',
      areaPath: 'luotang/taiyu',
      version: 1,
      endsAt: later(startsAt, hours),
    })
    expect(draft.sessions.map(({ title, taken }) => [title, taken])).toEqual([
      ['上午场', 0],
      ['第二天', 0],
    ])
  })

  test('without a community means the whole subdistrict, which a community officer may not speak for', async () => {
    expect(await aDraft()).toMatchObject({ areaPath: 'luotang' })
    expect(await call(handler, activities.create, aPlan(), (await anOfficer()).id)).toMatchObject({
      status: 403,
      body: { code: 'outside_your_area' },
    })
  })

  test('for a foreign or an unknown community, or for a grid, is refused', async () => {
    const { id } = await anOfficer()
    const create = (communityId: string) => call(handler, activities.create, aPlan({ communityId }), id)

    expect(await create('yanhe')).toMatchObject({ status: 403, body: { code: 'outside_your_area' } })
    expect(await create('nowhere')).toMatchObject({ status: 404, body: { code: 'area_not_found' } })
    expect(await create('taiyu-g1')).toMatchObject({ status: 404, body: { code: 'area_not_found' } })
  })

  test('sent again, also at once, makes one; with other content it is refused', async () => {
    const { id } = await theOffice()
    const plan = aPlan()
    const create = (content: Plan) => call(handler, activities.create, content, id)

    const answers = [...(await Promise.all([create(plan), create(plan)])), await create(plan)]

    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1)
    expect((await create({ ...plan, title: '别的' })).body.code).toBe('request_id_reused')
  })

  const wrong: [string, Partial<SessionPlan>][] = [
    ['ends_before_start', { endsAt: later(now(), 60) }],
    ['closes_before_opening', { signUpOpensAt: later(now(), 23 * hours) }],
    ['closes_after_end', { signUpClosesAt: later(now(), 99 * hours) }],
    ['cancel_after_start', { cancelBy: later(now(), 25 * hours) }],
  ]
  test.each(wrong)('of a session that %s is refused', async (fault, times) => {
    const plan = aPlan({ sessions: [aSession(), aSession(times)] })

    expect(await call(handler, activities.create, plan, (await theOffice()).id)).toMatchObject({
      status: 400,
      body: { code: 'invalid_input', details: { fields: ['sessions.1'], fault } },
    })
  })

  test('of more seats than one activity can count is refused', async () => {
    const plan = aPlan({ sessions: Array.from({ length: 5 }, () => aSession({ capacity: 5000 })) })

    expect(await call(handler, activities.create, plan, (await theOffice()).id)).toMatchObject({
      status: 400,
      body: { code: 'invalid_input', details: { fault: 'too_many_seats' } },
    })
  })

  test('is not for residents', async () => {
    expect(await call(handler, activities.create, aPlan(), (await aResident()).id)).toMatchObject({ status: 403 })
  })
})

describe('reading', () => {
  test('a published one needs no session, shows exact seats and costs one Query', async () => {
    const activity = await anActivity({ sessions: [aSession({ capacity: 120 })] })
    for (const { id } of await aCrowd(3)) await signUpOk(id, aWish(activity))

    const calls = await countCalls(async () =>
      expect((await activityNow(activity.id)).sessions[0]).toMatchObject({ taken: 3, capacity: 120 }),
    )

    expect(calls).toEqual({ reads: 1, writes: 0, waves: 1 })
  })

  test('a draft is for who may publish it', async () => {
    const draft = await aDraft({ communityId: 'taiyu' })
    const read = (personId?: string) => call(handler, activities.one, { activityId: draft.id }, personId)
    const neighbour = await onDuty('community_officer', 'luotang/yanhe')
    const gridWorker = await onDuty('grid_worker', 'luotang/taiyu')

    expect(await read((await anOfficer()).id)).toMatchObject({ status: 200, body: { state: 'draft' } })
    for (const who of [undefined, (await aResident()).id, neighbour.id, gridWorker.id])
      expect(await read(who)).toMatchObject({ status: 404, body: { code: 'activity_not_found' } })
  })

  test('a draft that was thrown away stays hidden', async () => {
    const draft = await aDraft()
    await cancelActivity(draft.id)

    expect(await call(handler, activities.one, { activityId: draft.id })).toMatchObject({ status: 404 })
  })

  test('an unknown one is not found', async () => {
    expect(await call(handler, activities.one, { activityId: newId('act') })).toMatchObject({
      status: 404,
      body: { code: 'activity_not_found' },
    })
  })
})

describe('publishing', () => {
  const publish = (activityId: string, personId: string) => call(handler, activities.publish, { activityId }, personId)

  test('opens as many seats as planned', async () => {
    const activity = await anActivity({ sessions: [aSession({ capacity: 120, shifts: wanting(4) })] })

    const seats = await itemsWhere(({ pk, sk }) => pk === `ACTIVITY#${activity.id}` && sk.startsWith('SEATS#'))

    expect(activity).toMatchObject({ state: 'published', version: 2 })
    expect(seats.map((one) => [one['as'], one['free']])).toEqual([
      ['volunteer', 4],
      ['participant', 40],
      ['participant', 40],
      ['participant', 40],
    ])
  })

  test('twice, also at once, is done once', async () => {
    const draft = await aDraft()
    const { id } = await theOffice()

    const replies = await Promise.all([publish(draft.id, id), publish(draft.id, id)])

    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 409])
    expect(await publish(draft.id, id)).toMatchObject({ status: 409, body: { code: 'activity_not_draft' } })
  })

  test('what is over, foreign or unknown is refused', async () => {
    const draft = await aDraft({ communityId: 'yanhe' })
    const office = await theOffice()

    expect((await publish(draft.id, (await anOfficer()).id)).body.code).toBe('outside_your_area')
    expect((await publish(newId('act'), office.id)).body.code).toBe('activity_not_found')
    setClock(later(draft.endsAt, 1))
    expect((await publish(draft.id, office.id)).body.code).toBe('activity_over')
  })

  test('and changing at once do not overwrite each other', async () => {
    const draft = await aDraft()
    const { id } = await theOffice()

    const [published, changed] = await Promise.all([
      publish(draft.id, id),
      call(handler, activities.update, { ...revisionOf(draft), title: '新标题', version: 1 }, id),
    ])

    const state = await callOk(handler, activities.one, { activityId: draft.id }, id)
    expect(state.title).toBe(changed.status === 200 ? '新标题' : draft.title)
    expect(state.state).toBe(published.status === 200 ? 'published' : 'draft')
    const refused = [published, changed].filter(({ status }) => status !== 200)
    expect(refused.every(({ body }) => body.code === 'activity_changed')).toBe(true)
  })
})

type Revision = SentTo<typeof activities.update>
type Known = Parameters<typeof revisionOf>[0]

describe('changing', () => {
  const change = async (activity: Known, overrides: Partial<Revision>, by?: string) =>
    call(handler, activities.update, revisionOf(activity, overrides), by ?? (await theOffice()).id)
  const resized = (activity: Known, capacity: number, needed = 0) =>
    revisionOf(activity).sessions.map((session) => ({
      ...session,
      capacity,
      shifts: needed > 0 ? wanting(needed) : [],
    }))

  test('of texts and times is seen by everyone, and what is left out is gone', async () => {
    const activity = await anActivity({ bring: '社保卡', communityId: 'taiyu' })
    const startsAt = later(activity.startsAt, 30)
    const sessions = [{ ...revisionOf(activity).sessions[0]!, startsAt }]

    await change(activity, { title: '义诊改期', bring: undefined, communityId: undefined, sessions })

    const changed = await activityNow(activity.id)
    expect(changed).toMatchObject({ title: '义诊改期', startsAt, areaPath: 'luotang', version: 3, state: 'published' })
    expect(changed).not.toHaveProperty('bring')
    expect(changed).not.toHaveProperty('communityId')
  })

  test('of what was written before anybody could be called asks for a number first', async () => {
    const { id, ...known } = await aDraft()
    await transact([{ update: keys.activity(id), remove: ['contactPhone'] }])
    const activity = await callOk(handler, activities.one, { activityId: id }, (await theOffice()).id)
    expect(activity).not.toHaveProperty('contactPhone')

    const { contactPhone: _, ...without } = revisionOf({ ...known, id })
    const send = async (contactPhone?: string) =>
      call(handler, activities.update, { ...without, contactPhone: contactPhone! }, (await theOffice()).id)

    expect(await send()).toMatchObject({ status: 400, body: { code: 'invalid_input' } })
    expect(await send('0523 0000 0001')).toMatchObject({ status: 200, body: { contactPhone: '052300000001' } })
  })

  test('of a draft is as free as writing it', async () => {
    const draft = await aDraft({ sessions: [aSession(), aSession({ title: '下午场' })] })

    const { body } = await change(draft, { sessions: [aSession({ title: '晚上场', capacity: 5 })] })

    expect(body.sessions).toMatchObject([{ title: '晚上场', capacity: 5, taken: 0 }])
  })

  test('grows a session to more counters, and all seats can be taken', async () => {
    const activity = await anActivity({ sessions: [aSession({ capacity: 2 })] })
    const crowd = await aCrowd(7)
    for (const { id } of crowd.slice(0, 2)) await signUpOk(id, aWish(activity))

    const { body } = await change(activity, { sessions: resized(activity, 60) })
    await change({ ...activity, ...body }, { sessions: resized(activity, 6) })
    const replies = await Promise.all(crowd.slice(2).map(({ id }) => signUp(id, aWish(activity))))

    expect(body.sessions[0]).toMatchObject({ capacity: 60, taken: 2 })
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(4)
    expect((await activityNow(activity.id)).sessions[0]).toMatchObject({ capacity: 6, taken: 6 })
  })

  test('shrinks a session down to the seats that are taken, not below', async () => {
    const activity = await anActivity({ sessions: [aSession({ capacity: 100 })] })
    for (const { id } of await aCrowd(3)) await signUpOk(id, aWish(activity))

    expect(await change(activity, { sessions: resized(activity, 2) })).toMatchObject({
      status: 409,
      body: { code: 'session_in_use', details: { sessionId: activity.sessions[0]!.id, taken: 3 } },
    })
    expect(await change(activity, { sessions: resized(activity, 3) })).toMatchObject({ status: 200 })
    expect((await signUp((await aResident()).id, aWish(activity))).body.code).toBe('session_full')
  })

  test('takes out no seat that was taken since the activity was read', async () => {
    const activity = await anActivity({ sessions: [aSession({ capacity: 3 })] })
    const before = (await activityOf(activity.id))!
    const [session] = before.activity.sessions
    for (const { id } of await aCrowd(2)) await signUpOk(id, aWish(activity))

    const shrunk = (capacity: number) =>
      planSeats(activity.id, { ...session!, capacity }, before.seats, activity.version)

    expect(await transact(shrunk(1))).toMatchObject({ write: 0 })
    expect(await transact(shrunk(2))).toBeUndefined()
  })

  test('says what its helpers have to be able to do, from the next sign-up on', async () => {
    const activity = await anActivity({ sessions: [aSession({ shifts: wanting(2) })] })
    const [helper, late] = [await aResident({ volunteer: 'approved' }), await aResident({ volunteer: 'approved' })]
    await signUpOk(helper.id, aWish(activity, { as: 'volunteer' }))
    const [session] = revisionOf(activity).sessions

    const { body } = await change(activity, { sessions: [{ ...session!, shifts: wanting(2, { skill: 'medical' }) }] })

    expect(body.sessions).toMatchObject([{ shifts: [{ skill: 'medical', taken: 1 }] }])
    expect((await signUp(late.id, aWish(activity, { as: 'volunteer' }))).body.code).toBe('skill_required')
  })

  test('adds sessions and helpers, takes out a session nobody signed up for, keeps one that is in use', async () => {
    const activity = await anActivity({ sessions: [aSession(), aSession({ title: '下午场' })] })
    await signUpOk((await aResident()).id, aWish(activity))
    const [used, unused] = revisionOf(activity).sessions
    const added = aSession({ title: '晚上场', shifts: wanting(2) })

    const first = await change(activity, { sessions: [{ ...used!, shifts: wanting(1) }, added] })
    const second = await change(activity, { sessions: [unused!] })

    expect(first.body.sessions.map(({ title }) => title).toSorted()).toEqual(['上午场', '晚上场'])
    expect(second.body.code).toBe('session_not_found')
    expect((await change(activity, { sessions: [added] })).body.code).toBe('session_in_use')
    for (const { id: sessionId } of first.body.sessions) {
      const helper = await aResident({ volunteer: 'approved' })
      await signUpOk(helper.id, aWish(activity, { sessionId, as: 'volunteer' }))
    }
  })

  test('by a version that is no longer the latest is refused; sent again it is not', async () => {
    const activity = await anActivity()
    const revision = { title: '义诊改名', version: activity.version }

    const first = await change(activity, revision)
    const again = await change(activity, revision)
    const stale = await change(activity, { ...revision, title: '又改名' })

    expect(first).toMatchObject({ status: 200, body: { version: 3 } })
    expect(again).toMatchObject({ status: 200, body: { version: 3 } })
    expect(stale).toMatchObject({ status: 409, body: { code: 'activity_changed' } })
  })

  test('while people sign up keeps every seat exact', async () => {
    const activity = await anActivity({ sessions: [aSession({ capacity: 100 })] })
    const crowd = await aCrowd(60)
    const { id: office } = await theOffice()

    const [, ...replies] = await Promise.all([
      (async () => {
        for (const capacity of [80, 150, 70]) {
          const { status } = await change(activity, { sessions: resized(activity, capacity) }, office)
          expect(status).toBe(200)
        }
      })(),
      ...crowd.map(({ id }) => signUp(id, aWish(activity))),
    ])

    const seats = await itemsWhere(({ pk, sk }) => pk === `ACTIVITY#${activity.id}` && sk.startsWith('SEATS#'))
    const taken = replies.filter((reply) => reply?.status === 200).length
    expect((await activityNow(activity.id)).sessions[0]).toMatchObject({ capacity: 70, taken })
    expect(seats.reduce((sum, one) => sum + Number(one['free']), 0)).toBe(70 - taken)
    expect(taken).toBe(60)
  }, 60_000)

  test('of what is cancelled, over, foreign, unknown, or to a foreign or unknown area is refused', async () => {
    const activity = await anActivity({ communityId: 'taiyu' })
    const { id: officer } = await anOfficer()
    const foreign = await anActivity({ communityId: 'yanhe' })
    const called = await anActivity()
    await cancelActivity(called.id)
    const codeOf = async (...args: Parameters<typeof change>) => (await change(...args)).body.code

    expect(await codeOf(called, { title: '新' })).toBe('activity_cancelled')
    expect(await codeOf(foreign, { communityId: 'taiyu' }, officer)).toBe('outside_your_area')
    expect(await codeOf(activity, { communityId: 'yanhe' }, officer)).toBe('outside_your_area')
    expect(await codeOf(activity, { communityId: 'nowhere' }, officer)).toBe('area_not_found')
    expect(await codeOf({ ...activity, id: newId('act') }, {})).toBe('activity_not_found')
    setClock(later(activity.endsAt, 1))
    expect(await codeOf(activity, { title: '新' })).toBe('activity_over')
  })

  test('of one session in two ways is refused', async () => {
    const activity = await anActivity()
    const [session] = revisionOf(activity).sessions

    const reply = await change(activity, { sessions: [session!, { ...session!, title: '下午场' }] })

    expect(reply).toMatchObject({ status: 400, body: { code: 'invalid_input', details: { fields: ['sessions'] } } })
  })

  test('to sessions that do not follow the rules is refused', async () => {
    const activity = await anActivity()
    const sessions = revisionOf(activity).sessions.map((session) => ({ ...session, endsAt: session.startsAt }))

    expect(await change(activity, { sessions })).toMatchObject({ status: 400, body: { code: 'invalid_input' } })
  })
})

describe('calling off', () => {
  const callOff = (activityId: string, personId: string, reason = '台风') =>
    call(handler, activities.cancel, { activityId, reason }, personId)

  test('leaves it visible with the reason, and no seat can be taken', async () => {
    const activity = await anActivity()

    await callOff(activity.id, (await theOffice()).id)

    expect(await activityNow(activity.id)).toMatchObject({ state: 'cancelled', cancelReason: '台风' })
    const seats = await itemsWhere(({ pk, sk }) => pk === `ACTIVITY#${activity.id}` && sk.startsWith('SEATS#'))
    expect(seats.map((one) => one['open'])).toEqual([false])
  })

  test('closes the seats also to who has read the activity before', async () => {
    const activity = await anActivity()
    const { seats } = (await activityOf(activity.id))!
    const seat = seats[0]!

    await callOff(activity.id, (await theOffice()).id)

    expect(await transact(changeSeats(activity.id, seat, { ...seat, free: seat.free - 1 }))).toMatchObject({ write: 0 })
  })

  test('while people sign up leaves no seat taken that is not counted', async () => {
    const activity = await anActivity({ sessions: [aSession({ capacity: 30 })] })
    const crowd = await aCrowd(20)

    const [, ...replies] = await Promise.all([
      cancelActivity(activity.id),
      ...crowd.map(({ id }) => signUp(id, aWish(activity))),
    ])

    const taken = replies.filter(({ status }) => status === 200).length
    expect((await activityNow(activity.id)).sessions[0]!.taken).toBe(taken)
    const refused = replies.filter(({ status }) => status !== 200)
    expect(refused.every(({ body }) => body.code === 'activity_cancelled')).toBe(true)
  })

  test('twice, also at once, is done once and keeps the first reason', async () => {
    const activity = await anActivity()
    const { id } = await theOffice()

    const replies = await Promise.all([callOff(activity.id, id, '台风'), callOff(activity.id, id, '场地')])

    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 409])
    const winner = replies.find(({ status }) => status === 200)!
    expect((await activityNow(activity.id)).cancelReason).toBe(winner.body.cancelReason)
    expect((await callOff(activity.id, id)).body.code).toBe('activity_cancelled')
  })

  test('what is over, foreign or unknown, or without a reason is refused', async () => {
    const activity = await anActivity({ communityId: 'yanhe' })
    const office = await theOffice()

    expect((await callOff(activity.id, (await anOfficer()).id)).body.code).toBe('outside_your_area')
    expect((await callOff(newId('act'), office.id)).body.code).toBe('activity_not_found')
    expect((await callOff(activity.id, office.id, ' ')).status).toBe(400)
    setClock(later(activity.endsAt, 1))
    expect((await callOff(activity.id, office.id)).body.code).toBe('activity_over')
  })
})
