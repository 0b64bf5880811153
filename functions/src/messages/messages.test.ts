import { messages } from '@mulin/shared/messages'
import { people } from '@mulin/shared/people'
import type { DynamoDBRecord } from 'aws-lambda-types'
import { asFunction } from '../../dev/permissions.ts'
import { anActivity, aSession, aWish, cancel, cancelActivity, reviseActivity, signUpOk } from '../../test/activities.ts'
import { call, callOk } from '../../test/call.ts'
import { recordOf, recordsOf } from '../../test/changes.ts'
import { injectFaults } from '../../test/faults.ts'
import { itemsWhere } from '../../test/items.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { aResident, luotangAreas } from '../../test/people.ts'
import { later, now, secondsOf, setClock } from '../platform/clock.ts'
import { handler as stream } from '../stream/handler.ts'
import { handler as peopleHandler } from '../people/handler.ts'
import { keys } from '../tables/keys.ts'
import { addMessage, type News } from '../tables/messages.ts'
import { handler } from './handler.ts'

useLocalTable()
beforeAll(luotangAreas)
afterEach(() => setClock())

const feed = (records: readonly DynamoDBRecord[]) => asFunction('stream', () => stream({ Records: [...records] }))
const inboxOf = (personId: string, page = {}) => callOk(handler, messages.mine, page, personId)
const kindsOf = async (personId: string) => (await inboxOf(personId)).messages.map(({ kind }) => kind)
const read = (personId: string, upTo: string) => callOk(handler, messages.read, { upTo }, personId)
const complaints = () => (globalThis as unknown as { takeComplaints: () => unknown[] }).takeComplaints()

const aboutNothing = {
  signUpId: 'sgn_01HZZZZZZZZZZZZZZZZZZZZZZZ',
  activityId: 'act_01HZZZZZZZZZZZZZZZZZZZZZZZ',
  sessionId: 'ses_01HZZZZZZZZZZZZZZZZZZZZZZZ',
  activityTitle: '义诊',
  sessionTitle: '上午场',
  place: '广场',
  startsAt: '2031-11-28T06:00:00.000Z',
}
const someNews = (at: string): News => ({ kind: 'reminder', id: `${at}#it`, at, about: aboutNothing })

/** So many messages, a minute after each other, the last one now. */
async function told(count: number) {
  const { id: personId } = await aResident()
  const end = now()
  for (let ago = count - 1; ago >= 0; ago--) {
    setClock(later(end, -ago))
    await addMessage(personId, someNews(now()))
  }
  return personId
}

/** What happened to somebody's sign-up minute by minute, as the stream tells it: made, moved, called off. */
async function aStory() {
  const activity = await anActivity({ sessions: [aSession()] })
  const { id: personId } = await aResident()
  const seen = (work: () => Promise<unknown>) => recordsOf(keys.person(personId).pk, work)
  const made = await seen(() => signUpOk(personId, aWish(activity)))
  setClock(later(now(), 1))
  const revised = await recordsOf(`ACTIVITY#${activity.id}`, () => reviseActivity(activity, { place: '文化站' }))
  const moved = await seen(() => feed(revised))
  setClock(later(now(), 1))
  const ended = await recordsOf(`ACTIVITY#${activity.id}`, () => cancelActivity(activity.id, '台风'))
  const off = await seen(() => feed(ended))
  return { activity, personId, made, moved, off, all: [...made, ...moved, ...off] }
}

describe('what happens to a sign-up', () => {
  test('is told to its owner, and to nobody else', async () => {
    const { personId, activity, all } = await aStory()

    await feed(all)

    const { messages: mine, unread } = await inboxOf(personId)
    expect(mine).toMatchObject([
      { kind: 'cancelled_by_organiser', reason: '台风' },
      { kind: 'changed', what: [{ field: 'place', before: '银穆社区广场', after: '文化站' }] },
      { kind: 'signed_up', about: { activityId: activity.id, activityTitle: '义诊进社区', place: '银穆社区广场' } },
    ])
    expect(unread).toBe(3)
    expect(await kindsOf((await aResident()).id)).toEqual([])
  })

  test('is told once, however often and in whatever order the stream tells it', async () => {
    const { personId, all } = await aStory()

    for (const record of all.toReversed()) await feed([record])
    const first = await inboxOf(personId)
    await feed(all)
    await feed([...all.toReversed(), ...all])
    await Promise.all(all.map((record) => feed([record])))

    expect(await inboxOf(personId)).toEqual(first)
    expect(first.messages.map(({ kind }) => kind)).toEqual(['cancelled_by_organiser', 'changed', 'signed_up'])
  })

  test('read before and told again is still read', async () => {
    const { personId, made } = await aStory()
    await feed(made)
    await read(personId, now())

    await feed(made)

    expect((await inboxOf(personId)).unread).toBe(0)
  })

  test('is told when one cancels oneself', async () => {
    const activity = await anActivity()
    const { id: personId } = await aResident()
    const { id } = await signUpOk(personId, aWish(activity))

    await feed(await recordsOf(keys.person(personId).pk, () => cancel(personId, id)))

    expect(await kindsOf(personId)).toEqual(['cancelled'])
  })

  test('is told to many people at once, also under faults', async () => {
    jest.spyOn(console, 'info').mockImplementation()
    const { made } = await aStory()
    const [record] = made.filter(({ dynamodb }) => dynamodb?.Keys?.['sk']?.S?.startsWith('SIGNUP#'))
    const people = await Promise.all(Array.from({ length: 45 }, () => aResident()))
    const row = (await itemsWhere(({ sk }) => sk === record!.dynamodb!.Keys!['sk']!.S))[0]!
    const records = people.map(({ id }) =>
      recordOf(undefined, { ...row, personId: id, pk: keys.person(id).pk, state: 'waiting', position: 2 }),
    )
    const { stop } = injectFaults({ seed: 3, share: 0.3 })

    while ((await feed(records)).batchItemFailures.length > 0) complaints()
    stop()
    await feed(records)

    for (const { id } of people) expect((await inboxOf(id)).messages).toMatchObject([{ kind: 'waiting', position: 2 }])
  }, 60_000)

  test('that cannot be understood is reported, and other people are told', async () => {
    const { personId, made } = await aStory()
    const broken = recordOf(undefined, { pk: 'PERSON#broken', sk: 'SIGNUP#broken', state: 'confirmed' })

    const { batchItemFailures } = await feed([broken, ...made])

    expect(batchItemFailures).toEqual([{ itemIdentifier: broken.dynamodb!.SequenceNumber }])
    expect(await kindsOf(personId)).toEqual(['signed_up'])
    expect(complaints()).toHaveLength(1)
  })
})

describe('the inbox', () => {
  test('comes page by page, with the number of unread ones on the first', async () => {
    const personId = await told(5)

    const first = await inboxOf(personId, { limit: 2 })
    const second = await inboxOf(personId, { limit: 2, after: first.next })
    const third = await inboxOf(personId, { limit: 2, after: second.next })

    const times = [first, second, third].flatMap((page) => page.messages.map(({ at }) => at))
    expect(times).toEqual(times.toSorted().toReversed())
    expect(new Set(times).size).toBe(5)
    expect([first.unread, second.unread, third.unread]).toEqual([5, undefined, undefined])
    expect(third.next).toBeUndefined()
  })

  test('is paged the same once it was read', async () => {
    const personId = await told(3)
    await read(personId, now())

    const first = await inboxOf(personId, { limit: 2 })
    const second = await inboxOf(personId, { limit: 2, after: first.next })

    expect([first.messages.length, second.messages.length]).toEqual([2, 1])
    expect(second.next).toBeUndefined()
  })

  test('counts no more than 99 unread ones', async () => {
    const personId = await told(101)

    expect(await inboxOf(personId, { limit: 1 })).toMatchObject({ unread: 99, messages: [{}] })
    expect((await inboxOf(personId, { limit: 50 })).messages).toHaveLength(50)
  }, 20_000)

  test('keeps a message for a year', async () => {
    const personId = await told(1)

    const [item] = await itemsWhere(({ pk, sk }) => pk === keys.person(personId).pk && sk.startsWith('NEWS#'))

    const days = (Number(item!['expiresAt']) - secondsOf(now())) / 86_400
    expect(Math.round(days)).toBe(365)
  })

  test('is no part of who its owner is', async () => {
    const personId = await told(1)
    await read(personId, now())

    expect(await callOk(peopleHandler, people.me, {}, personId)).toMatchObject({ id: personId, duties: [] })
  })

  test('is for who signed in', async () => {
    expect(await call(handler, messages.mine, {})).toMatchObject({ status: 401, body: { code: 'not_signed_in' } })
  })

  test.each([{ after: 'nowhere' }, { limit: 0 }, { limit: 51 }])('refuses %j', async (page) => {
    const { id } = await aResident()

    expect(await call(handler, messages.mine, page, id)).toMatchObject({
      status: 400,
      body: { code: 'invalid_input' },
    })
  })
})

describe('reading', () => {
  test('leaves unread only what came later', async () => {
    const personId = await told(4)
    const { messages: all } = await inboxOf(personId)

    expect(await read(personId, all[1]!.toldAt)).toEqual({ readUpTo: all[1]!.toldAt })

    expect(await inboxOf(personId)).toEqual({ messages: all, unread: 1, readUpTo: all[1]!.toldAt })
  })

  test('twice, at once or up to an earlier moment changes nothing', async () => {
    const personId = await told(3)
    const [last, , first] = (await inboxOf(personId)).messages

    await Promise.all([read(personId, last!.toldAt), read(personId, first!.toldAt), read(personId, last!.toldAt)])

    expect(await read(personId, first!.toldAt)).toEqual({ readUpTo: last!.toldAt })
    expect((await inboxOf(personId)).unread).toBe(0)
  })

  test('leaves unread what happened before and was told later', async () => {
    const personId = await told(1)
    await read(personId, now())

    setClock(later(now(), 1))
    await addMessage(personId, someNews(later(now(), -60)))

    expect(await inboxOf(personId)).toMatchObject({ unread: 1, messages: [{}, {}] })
  })

  test('does not reach into the future', async () => {
    const personId = await told(1)

    const { readUpTo } = await read(personId, later(now(), 600))
    setClock(later(now(), 1))
    await addMessage(personId, someNews(now()))

    expect(readUpTo <= now()).toBe(true)
    expect((await inboxOf(personId)).unread).toBe(1)
  })

  test('an empty inbox is no fault', async () => {
    const { id } = await aResident()

    await read(id, now())

    expect(await inboxOf(id)).toMatchObject({ messages: [], unread: 0 })
  })

  test('is for who signed in, and up to an instant', async () => {
    const { id } = await aResident()

    expect(await call(handler, messages.read, { upTo: now() })).toMatchObject({
      status: 401,
      body: { code: 'not_signed_in' },
    })
    expect(await call(handler, messages.read, { upTo: 'all' }, id)).toMatchObject({
      status: 400,
      body: { code: 'invalid_input', details: { fields: ['upTo'] } },
    })
  })
})
