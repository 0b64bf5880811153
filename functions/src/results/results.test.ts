import { results } from '@mulin/shared/results/endpoints'
import { activityNow, aDraft, aSession, cancelActivity, reviseActivity, theOffice } from '../../test/activities.ts'
import { call, callOk } from '../../test/call.ts'
import { itemsWhere } from '../../test/items.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { luotangAreas, onDuty } from '../../test/people.ts'
import {
  aDraftOf,
  aMeet,
  correct,
  publish,
  publishedResults,
  resultsNow,
  team,
  write,
  writeOk,
} from '../../test/results.ts'
import { newId } from '../platform/ids.ts'
import { handler } from './handler.ts'

useLocalTable()

let office: string
beforeAll(async () => {
  await luotangAreas()
  office = (await theOffice()).id
})

const managedNow = (activityId: string) => callOk(handler, results.managed, { activityId }, office)
const nowhere = { activityId: newId('act'), sessionId: newId('ses') }
const person = (name: string, value: number) => team(name, value, { kind: 'person' })
const reason = '计时员看错了秒表'

describe('a draft', () => {
  test('is seen by who manages the activity and by nobody else', async () => {
    const { id, place } = await aMeet()

    const draft = await writeOk(aDraftOf(place), office)

    expect(draft).toMatchObject({ state: 'draft', version: 1, title: '独轮车运粮', pointsPerRank: [7, 5, 4, 3, 2, 1] })
    expect(draft.entries.map(({ name, rank }) => [rank, name])).toEqual([
      [1, '沿河社区队'],
      [2, '太宇社区队'],
    ])
    const { title, events } = await managedNow(id)
    expect(title).toBe('农民丰收运动会')
    expect(events.map((event) => [event.title, event.results?.state])).toEqual([
      ['独轮车运粮', 'draft'],
      ['水瓢运水', undefined],
    ])
    expect(await resultsNow(id)).toMatchObject({ events: [], boards: [], tables: { teams: [], communities: [] } })
    expect(await activityNow(id)).not.toHaveProperty('resultsSince')
  })

  test('is changed by the version that was read, and not by an older one', async () => {
    const { place } = await aMeet()
    await writeOk(aDraftOf(place), office)

    const changed = await writeOk(aDraftOf(place, { measure: 'points', version: 1 }), office)
    const late = await write(aDraftOf(place, { version: 1 }), office)

    expect(changed).toMatchObject({ measure: 'points', version: 2 })
    expect(late).toMatchObject({ status: 409, body: { code: 'results_changed' } })
  })

  test('sent again after a lost answer is the same draft', async () => {
    const { place } = await aMeet()
    const draft = aDraftOf(place)
    await writeOk(draft, office)

    expect(await writeOk(draft, office)).toMatchObject({ version: 1 })
  })

  test('of two people who write at once, one wins', async () => {
    const { place } = await aMeet()

    const replies = await Promise.all([write(aDraftOf(place), office), write(aDraftOf(place), office)])

    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 409])
  })

  test.each([
    ['an entry twice', [team('甲', 1, { id: 'a' }), team('乙', 2, { id: 'a' })], 'entry_repeated'],
    ['a team twice', [team('甲', 1), team('甲', 2)], 'name_repeated'],
    ['a time of nothing', [team('甲', 1), team('乙', 0)], 'value_impossible'],
  ])('with %s is refused', async (_, entries, fault) => {
    const { place } = await aMeet()

    const reply = await write(aDraftOf(place, { entries }), office)

    expect(reply).toMatchObject({
      status: 400,
      body: { code: 'invalid_input', details: { fault, fields: ['entries.1'] } },
    })
  })

  test('of an activity that is not there, not announced or called off is refused', async () => {
    const draft = await aDraft()
    const cancelled = await aMeet({ sessions: [aSession()] })
    await cancelActivity(cancelled.id)
    const place = { activityId: draft.id, sessionId: draft.sessions[0]!.id }

    expect(await write(aDraftOf(nowhere), office)).toMatchObject({ status: 404, body: { code: 'activity_not_found' } })
    expect(await write(aDraftOf(place), office)).toMatchObject({ body: { code: 'activity_not_published' } })
    expect(await write(aDraftOf(cancelled.place), office)).toMatchObject({ body: { code: 'activity_cancelled' } })
    expect(await write(aDraftOf({ ...cancelled.place, sessionId: newId('ses') }), office)).toMatchObject({
      status: 404,
      body: { code: 'session_not_found' },
    })
    expect(await call(handler, results.managed, nowhere, office)).toMatchObject({
      body: { code: 'activity_not_found' },
    })
  })
})

describe('publishing', () => {
  test('shows ranks, ties, and what follows from them in the tables', async () => {
    const { id, place } = await aMeet()
    const entries = [
      team('太宇社区队', 46_200, { communityId: 'taiyu' }),
      team('沿河社区队', 46_200, { communityId: 'yanhe' }),
      team('太宇二队', 50_000, { communityId: 'taiyu' }),
      team('银穆社区队'),
    ]

    await publishedResults(aDraftOf(place, { entries }), office)

    const { events, tables } = await resultsNow(id)
    expect(events[0]!.entries.map(({ rank, name }) => [rank, name])).toEqual([
      [1, '太宇社区队'],
      [1, '沿河社区队'],
      [3, '太宇二队'],
      [undefined, '银穆社区队'],
    ])
    expect(tables.communities).toMatchObject([
      { key: 'taiyu', gold: 1, bronze: 1, points: 11, medalRank: 1 },
      { key: 'yanhe', gold: 1, bronze: 0, points: 7, medalRank: 2 },
    ])
    expect(tables.teams.map(({ key, medalRank }) => [medalRank, key])).toEqual([
      [1, '太宇社区队'],
      [1, '沿河社区队'],
      [3, '太宇二队'],
      [4, '银穆社区队'],
    ])
    expect((await activityNow(id)).resultsSince).toBe(events[0]!.publishedAt)
  })

  test('names persons by their first letter unless they agreed to be named, and the whole name is not stored', async () => {
    const { id, place } = await aMeet()
    const entries = [person('王小明', 10), person('李丽', 20)]

    const written = await publishedResults(aDraftOf(place, { entries }), office)

    expect(written.entries.map(({ name }) => name)).toEqual(['王小明', '李丽'])
    expect((await resultsNow(id)).events[0]!.entries.map(({ name }) => name)).toEqual(['王**', '李*'])
    expect((await managedNow(id)).events[0]!.results!.entries.map(({ name }) => name)).toEqual(['王小明', '李丽'])
    const rows = await itemsWhere(({ pk }) => pk === `RESULTS#${id}`)
    expect(JSON.stringify(rows)).not.toMatch('王小明')
  })

  test('with their consent they are named in full', async () => {
    const { id, place } = await aMeet()

    await publishedResults(aDraftOf(place, { entries: [person('王小明', 10)], fullNames: true }), office)

    expect((await resultsNow(id)).events[0]!.entries[0]!.name).toBe('王小明')
  })

  test('keeps the activity known for its results when it is changed afterwards', async () => {
    const { meet, place } = await aMeet()
    await publishedResults(aDraftOf(place), office)

    await reviseActivity(meet, { title: '丰收运动会' })

    expect(await activityNow(meet.id)).toMatchObject({ title: '丰收运动会', resultsSince: expect.any(String) })
  })

  test('sent again after a lost answer changes nothing', async () => {
    const { place } = await aMeet()
    const published = await publishedResults(aDraftOf(place), office)

    expect(await publish(place, 1, office)).toMatchObject({ status: 200, body: { version: published.version } })
    expect(await publish(place, published.version, office)).toMatchObject({
      status: 409,
      body: { code: 'results_published' },
    })
  })

  test('is refused before there is anything to publish, and before the session begins', async () => {
    const { place } = await aMeet()
    const ahead = await aMeet({ sessions: [aSession()] })
    await writeOk(aDraftOf(ahead.place), office)

    expect(await publish(place, 1, office)).toMatchObject({ status: 404, body: { code: 'results_not_found' } })
    await writeOk(aDraftOf(place, { entries: [team('太宇社区队')] }), office)
    expect(await publish(place, 1, office)).toMatchObject({ status: 409, body: { code: 'results_empty' } })
    expect(await publish(ahead.place, 1, office)).toMatchObject({ status: 409, body: { code: 'session_not_begun' } })
  })

  test('is refused for another version than the one that was looked at', async () => {
    const { place } = await aMeet()
    await writeOk(aDraftOf(place), office)
    await writeOk(aDraftOf(place, { version: 1, measure: 'points' }), office)

    expect(await publish(place, 1, office)).toMatchObject({ status: 409, body: { code: 'results_changed' } })
  })

  test('ends writing: the draft cannot be written over any more', async () => {
    const { place } = await aMeet()
    const { version } = await publishedResults(aDraftOf(place), office)

    const reply = await write(aDraftOf(place, { version }), office)

    expect(reply).toMatchObject({ status: 409, body: { code: 'results_published' } })
  })

  test('of an activity called off meanwhile, or of none, is refused', async () => {
    const { id, place } = await aMeet()
    await writeOk(aDraftOf(place), office)
    await cancelActivity(id)

    expect(await publish(place, 1, office)).toMatchObject({ body: { code: 'activity_cancelled' } })
    expect(await publish(nowhere, 1, office)).toMatchObject({ body: { code: 'activity_not_found' } })
    expect(await publish({ ...place, sessionId: newId('ses') }, 1, office)).toMatchObject({
      body: { code: 'session_not_found' },
    })
  })
})

describe('a correction', () => {
  test('keeps what was, what is, why, when and in which role, for everybody to read', async () => {
    const { id, place } = await aMeet()
    const { version, entries } = await publishedResults(aDraftOf(place), office)
    const corrected = entries.map((entry) => (entry.name === '太宇社区队' ? { ...entry, value: 45_000 } : entry))

    const { status } = await correct({ ...place, entries: corrected, reason, version }, office)

    expect(status).toBe(200)
    const { events, tables } = await resultsNow(id)
    expect(events[0]!.corrections).toMatchObject([
      {
        by: 'office',
        reason,
        changes: [{ before: { name: '太宇社区队', value: 48_200, rank: 2 }, after: { value: 45_000, rank: 1 } }],
      },
    ])
    expect(events[0]!.entries[0]).toMatchObject({ name: '太宇社区队', rank: 1 })
    expect(tables.teams[0]).toMatchObject({ key: '太宇社区队', gold: 1 })
    expect(JSON.stringify(events)).not.toContain(office)
  })

  test('comes on top of the ones before, latest first, and the public reads no whole name in them', async () => {
    const { id, place } = await aMeet()
    const [one, other] = [person('王小明', 10), person('李丽', 20)]
    const draft = aDraftOf(place, { entries: [one, other], fullNames: true })
    const { version } = await publishedResults(draft, office)

    await correct({ ...place, entries: [{ ...one, value: 11 }, other], reason, version }, office)
    const last = { ...place, entries: [{ ...one, value: 11 }, other], version: version + 1 }
    await correct({ ...last, reason: '本人要求不公布全名', fullNames: false }, office)

    const { events } = await resultsNow(id)
    expect(events[0]!.corrections.map((correction) => [correction.reason, correction.changes.length])).toEqual([
      ['本人要求不公布全名', 0],
      [reason, 1],
    ])
    expect(JSON.stringify(events)).not.toMatch(/王小明|李丽/)
  })

  test('sent again after a lost answer is done once', async () => {
    const { id, place } = await aMeet()
    const { version, entries } = await publishedResults(aDraftOf(place), office)
    const correction = { ...place, entries: entries.slice(0, 1), reason, version }

    await correct(correction, office)
    const again = await correct(correction, office)

    expect(again).toMatchObject({ status: 200, body: { version: version + 1 } })
    expect((await resultsNow(id)).events[0]!.corrections).toHaveLength(1)
  })

  test('of two at once, one wins and leaves one line', async () => {
    const { id, place } = await aMeet()
    const { version, entries } = await publishedResults(aDraftOf(place), office)
    const to = (value: number) => entries.map((entry, index) => (index === 0 ? { ...entry, value } : entry))

    const replies = await Promise.all(
      [1000, 2000].map((value) => correct({ ...place, entries: to(value), reason, version }, office)),
    )

    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 409])
    expect((await resultsNow(id)).events[0]!.corrections).toHaveLength(1)
  })

  test('that changes nothing, leaves nobody, or is about an older version is refused', async () => {
    const { place } = await aMeet()
    const { version, entries } = await publishedResults(aDraftOf(place), office)
    const about = { ...place, reason, version }

    expect(await correct({ ...about, entries }, office)).toMatchObject({ body: { code: 'nothing_to_correct' } })
    expect(await correct({ ...about, entries: [] }, office)).toMatchObject({ body: { code: 'results_empty' } })
    expect(await correct({ ...about, entries: entries.slice(1), version: version - 1 }, office)).toMatchObject({
      status: 409,
      body: { code: 'results_changed' },
    })
  })

  test('without a reason, or of what is not published or not there, is refused', async () => {
    const { place } = await aMeet()
    const { entries } = aDraftOf(place)
    const about = { ...place, entries, reason, version: 1 }

    expect(await correct({ ...about, reason: ' ' }, office)).toMatchObject({ status: 400 })
    expect(await correct(about, office)).toMatchObject({ status: 404, body: { code: 'results_not_found' } })
    await writeOk(aDraftOf(place), office)
    expect(await correct(about, office)).toMatchObject({ status: 409, body: { code: 'results_not_published' } })
    expect(await correct({ ...about, ...nowhere }, office)).toMatchObject({ body: { code: 'activity_not_found' } })
    expect(await correct({ ...about, sessionId: newId('ses') }, office)).toMatchObject({
      body: { code: 'session_not_found' },
    })
  })
})

test('whoever manages another community neither reads drafts nor writes, publishes or corrects', async () => {
  const { place } = await aMeet({ communityId: 'taiyu' })
  const stranger = (await onDuty('community_officer', 'luotang/yanhe')).id
  await writeOk(aDraftOf(place), office)
  const refused = { status: 403, body: { code: 'outside_your_area' } }

  expect(await call(handler, results.managed, place, stranger)).toMatchObject(refused)
  expect(await write(aDraftOf(place, { version: 1 }), stranger)).toMatchObject(refused)
  expect(await publish(place, 1, stranger)).toMatchObject(refused)
  expect(await correct({ ...place, entries: [], reason, version: 1 }, stranger)).toMatchObject(refused)
})

test('a session taken out of the plan keeps its results, and they can still be corrected', async () => {
  const { meet, place } = await aMeet()
  const { version, entries } = await publishedResults(aDraftOf(place), office)
  await reviseActivity(meet, { sessions: [meet.sessions[1]!] })

  const { status } = await correct({ ...place, entries: entries.slice(1), reason, version }, office)

  expect(status).toBe(200)
  expect((await resultsNow(meet.id)).events[0]!.title).toBe('独轮车运粮')
})
