import { activities } from '@mulin/shared/activities/endpoints'
import type { SentTo } from '@mulin/shared/endpoint'
import { addDays, dayOf, instantOf } from '@mulin/shared/times'
import { aDraft, anActivity, aSession, cancelActivity, type Plan } from '../../test/activities.ts'
import { call, callOk } from '../../test/call.ts'
import { countCalls } from '../../test/calls.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { itemsWhere } from '../../test/items.ts'
import { luotangAreas, onDuty } from '../../test/people.ts'
import { later, setClock } from '../platform/clock.ts'
import { portions } from '../platform/grouped.ts'
import { newId } from '../platform/ids.ts'
import { keys } from '../tables/keys.ts'
import type { Item } from '../tables/reading.ts'
import { transact } from '../tables/transact.ts'
import { handler } from './handler.ts'

useLocalTable()
beforeAll(luotangAreas)
afterEach(() => setClock())

/** Each test has a month of its own, so that the list knows only its activities. */
let month = 0
const aMonth = () => {
  month++
  const first = `${2030 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`
  setClock(instantOf(first, '08:00'))
  return (day: number) => addDays(first, day - 1)
}

/** From the morning of a day to the afternoon of another. */
const spanning = (from: string, to = from, overrides: Partial<Plan> = {}) =>
  anActivity({
    sessions: [
      aSession({
        startsAt: instantOf(from, '09:00'),
        endsAt: instantOf(to, '16:00'),
        signUpOpensAt: instantOf(addDays(from, -40), '08:00'),
        signUpClosesAt: instantOf(from, '08:00'),
        cancelBy: instantOf(from, '08:00'),
      }),
    ],
    ...overrides,
  })

type Wanted = SentTo<typeof activities.list>
const list = (input: Wanted = {}) => callOk(handler, activities.list, input)
const idsOf = async (input: Wanted = {}) => (await list(input)).activities.map(({ id }) => id)
const ids = (some: readonly { id: string }[]) => some.map(({ id }) => id)

/** Reads page by page to the end. */
async function allIds(input: Wanted) {
  const found: string[] = []
  let after: string | undefined
  do {
    const page = await list({ ...input, after })
    found.push(...ids(page.activities))
    after = page.next
  } while (after)
  return found
}

test('the list shows what ends today or later, by start, what began before first', async () => {
  const day = aMonth()
  const [, weeks, today, tomorrow, lastDay] = [
    await spanning(day(2), day(3)),
    await spanning(day(1), day(25)),
    await spanning(day(10)),
    await spanning(day(11)),
    await spanning(day(5), day(10)),
  ]
  setClock(instantOf(day(10), '20:00'))

  expect(await idsOf({ to: day(28) })).toEqual(ids([weeks, lastDay, today, tomorrow]))
})

test('days from and to count in China, both included', async () => {
  const day = aMonth()
  const [before, first, last, after] = [
    await spanning(day(9)),
    await spanning(day(10)),
    await spanning(day(12)),
    await spanning(day(13)),
  ]

  expect(await idsOf({ from: day(10), to: day(12) })).toEqual(ids([first, last]))
  expect(await idsOf({ from: day(9), to: day(9) })).toEqual(ids([before]))
  expect(await idsOf({ from: day(13), to: day(28) })).toEqual(ids([after]))
  expect(await idsOf({ from: day(12), to: day(10) })).toEqual([])
})

test('a community has its own activities and those of the whole subdistrict', async () => {
  const day = aMonth()
  const [own, foreign, all] = [
    await spanning(day(5), day(5), { communityId: 'taiyu' }),
    await spanning(day(5), day(5), { communityId: 'yanhe' }),
    await spanning(day(6)),
  ]

  expect(await idsOf({ communityId: 'taiyu', to: day(28) })).toEqual(ids([own, all]))
  expect(await idsOf({ communityId: 'yanhe', to: day(28) })).toEqual(ids([foreign, all]))
})

test('a type shows only that type', async () => {
  const day = aMonth()
  await spanning(day(5))
  const club = await spanning(day(6), day(20), { type: 'reading_club' })

  expect(await idsOf({ type: 'reading_club', to: day(28) })).toEqual([club.id])
  setClock(instantOf(day(12), '08:00'))
  expect(await idsOf({ type: 'reading_club', to: day(28) })).toEqual([club.id])
})

test('drafts are not in it, cancelled ones are, with their state', async () => {
  const day = aMonth()
  const at = aSession({ startsAt: instantOf(day(5), '09:00'), endsAt: instantOf(day(5), '11:00') })
  await aDraft({ sessions: [{ ...at, signUpClosesAt: at.startsAt, cancelBy: at.startsAt }] })
  const off = await spanning(day(6))
  await cancelActivity(off.id, '台风')

  expect((await list({ to: day(28) })).activities).toMatchObject([
    { id: off.id, state: 'cancelled', cancelReason: '台风', taken: 0, capacity: 10, sessionCount: 1 },
  ])
})

test('a card says how seats are given and counted where all sessions have that in common', async () => {
  const day = aMonth()
  const at = { startsAt: instantOf(day(5), '09:00'), endsAt: instantOf(day(5), '11:00') }
  const session = (over: object) => ({
    ...aSession(),
    ...at,
    signUpClosesAt: instantOf(day(5), '08:00'),
    cancelBy: at.startsAt,
    ...over,
  })
  const drawn = session({ mode: 'lottery', kind: 'team' })
  await anActivity({ title: '抽签', sessions: [drawn] })
  await anActivity({ title: '都有', sessions: [drawn, session({ title: '下午场' })] })

  const cards = (await list({ from: day(5), to: day(5) })).activities
  expect(cards.find(({ title }) => title === '抽签')).toMatchObject({ mode: 'lottery', kind: 'team' })
  const mixed = cards.find(({ title }) => title === '都有')
  expect([mixed?.mode, mixed?.kind]).toEqual([undefined, undefined])
})

test('pages are full and meet end to end, with and without a filter, across what began before', async () => {
  const day = aMonth()
  const made = []
  for (const start of [2, 3, 4]) made.push(await spanning(day(start), day(20), { communityId: 'taiyu' }))
  for (const start of [11, 12, 13, 14, 15]) {
    made.push(await spanning(day(start), day(start), { communityId: 'taiyu' }))
    await spanning(day(start), day(start), { communityId: 'yanhe' })
  }
  setClock(instantOf(day(10), '08:00'))

  for (const limit of [1, 2, 3, 5, 8])
    expect(await allIds({ communityId: 'taiyu', to: day(28), limit })).toEqual(ids(made))
  const first = await list({ to: day(28), limit: 5 })
  expect(first.activities).toHaveLength(5)
  expect(await allIds({ to: day(28), limit: 4 })).toHaveLength(13)
})

test('the last page has no next', async () => {
  const day = aMonth()
  await spanning(day(5))
  await spanning(day(6))

  expect(await list({ to: day(28), limit: 2 })).not.toHaveProperty('next')
})

test('a page is one wave of two parallel Queries, later pages one Query', async () => {
  const day = aMonth()
  for (const start of [5, 6, 7]) await spanning(day(start))
  const { next: after } = await list({ to: day(28), limit: 1 })

  expect(await countCalls(() => list())).toEqual({ reads: 2, writes: 0, waves: 1 })
  expect(await countCalls(() => list({ to: day(28), after }))).toEqual({ reads: 1, writes: 0, waves: 1 })
})

test('a forged cursor is refused', async () => {
  for (const after of ['nonsense', Buffer.from('{"gsi1sk":"~"}').toString('base64url')])
    expect(await call(handler, activities.list, { after })).toMatchObject({
      status: 400,
      body: { code: 'invalid_input' },
    })
})

test('who manages sees drafts too, latest start first, own areas only', async () => {
  const day = aMonth()
  const officer = await onDuty('community_officer', 'luotang/taiyu')
  const [own, foreign, all] = [
    await spanning(day(5), day(5), { communityId: 'taiyu' }),
    await spanning(day(6), day(6), { communityId: 'yanhe' }),
    await spanning(day(7)),
  ]
  const draft = await aDraft({ communityId: 'taiyu' })
  const managed = async (personId: string, limit = 4) =>
    ids((await callOk(handler, activities.managed, { limit }, personId)).activities)

  expect((await managed(officer.id)).slice(0, 2)).toEqual([own.id, draft.id])
  expect((await managed((await onDuty('office', 'luotang')).id)).slice(0, 4)).toEqual([
    all.id,
    foreign.id,
    own.id,
    draft.id,
  ])
  await onDuty('community_officer', 'luotang/yanhe', { personId: officer.id })
  expect((await managed(officer.id)).slice(0, 3)).toEqual([foreign.id, own.id, draft.id])
})

test('the managed list comes page by page', async () => {
  const day = aMonth()
  const officer = await onDuty('community_officer', 'luotang/taiyu')
  const made = []
  for (const start of [7, 6, 5]) made.push(await spanning(day(start), day(start), { communityId: 'taiyu' }))

  const first = await callOk(handler, activities.managed, { limit: 2 }, officer.id)
  const second = await callOk(handler, activities.managed, { limit: 1, after: first.next }, officer.id)

  expect(ids([...first.activities, ...second.activities])).toEqual(ids(made))
  expect(dayOf(second.activities[0]!.startsAt)).toBe(day(5))
})

test('one of the managed is found by words of its title, its state and its day, behind however many others', async () => {
  const day = aMonth()
  const officer = await onDuty('community_officer', 'luotang/taiyu')
  const own = { communityId: 'taiyu' }
  const wanted = await spanning(day(1), day(1), { ...own, title: 'AI 手机班（老年）' })
  const draft = await aDraft({ ...own, title: '老年手机班 草稿' })
  const others = await Promise.all(Array.from({ length: 6 }, () => spanning(day(9), day(9), own)))
  const thatDay = { from: day(9), to: day(9) }
  const find = (input: Parameters<typeof callOk<typeof activities.managed>>[2], by = officer.id) =>
    callOk(handler, activities.managed, input, by)

  expect(ids((await find({ words: '手机班  老年' })).activities).toSorted()).toEqual([wanted.id, draft.id].toSorted())
  expect(ids((await find({ words: 'ai 手机' })).activities)).toEqual([wanted.id])
  expect(ids((await find({ words: '手机班', state: 'draft' })).activities)).toEqual([draft.id])
  expect(ids((await find(thatDay)).activities).toSorted()).toEqual(ids(others).toSorted())
  expect((await find({ from: day(9), to: day(8) })).activities).toEqual([])
  expect((await find({ words: '手机班' }, (await onDuty('community_officer', 'luotang/yanhe')).id)).activities).toEqual(
    [],
  )

  const first = await find({ ...thatDay, words: '义诊', limit: 4 })
  const second = await find({ ...thatDay, words: '义诊', limit: 4, after: first.next })
  expect(ids([...first.activities, ...second.activities]).toSorted()).toEqual(ids(others).toSorted())
})

test('a part of the list that holds nothing of it leads on to the next', async () => {
  const day = aMonth()
  const officer = await onDuty('community_officer', 'luotang/taiyu')
  const own = { communityId: 'taiyu' }
  const wanted = await spanning(day(1), day(1), { ...own, title: '抖空竹' })
  const [like] = await itemsWhere(({ id, sk }) => id === wanted.id && sk === 'ACTIVITY')
  await manyLike(like!, 401)

  const first = await callOk(handler, activities.managed, { words: '空竹' }, officer.id)
  expect(first).toMatchObject({ activities: [], next: expect.any(String) })
  const second = await callOk(handler, activities.managed, { words: '空竹', after: first.next }, officer.id)

  expect(ids(second.activities)).toEqual([wanted.id])
  expect(second.next).toBeUndefined()
})

/** The same activity so many times, later and by another name. */
async function manyLike(item: Item, count: number) {
  const copies = Array.from({ length: count }, (_, place) => {
    const id = newId('act')
    const startsAt = later(String(item['startsAt']), place + 1)
    const sk = `${startsAt}#${id}`
    return {
      ...item,
      ...keys.activity(id),
      id,
      title: '别的活动',
      startsAt,
      gsi2sk: sk,
      gsi3sk: sk,
      gsi4pk: `REGISTER#${id}`,
    }
  })
  for (const some of portions(copies, 100)) await transact(some.map((put) => ({ put })))
}
