import { results } from '@mulin/shared/results/endpoints'
import { activityNow, aDraft, aSession, cancelActivity, theOffice } from '../../test/activities.ts'
import { cancelSession } from '../../test/called-off.ts'
import { call, callOk } from '../../test/call.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { luotangAreas, onDuty } from '../../test/people.ts'
import {
  aDraftOf,
  aMeet,
  aScore,
  aStart,
  close,
  pointsNow,
  publish,
  publishedResults,
  resultsNow,
  score,
  scoreOk,
  scoresNow,
  start,
  startOk,
  undo,
} from '../../test/results.ts'
import { newId } from '../platform/ids.ts'
import { handler } from './handler.ts'

useLocalTable()

let office: string
beforeAll(async () => {
  await luotangAreas()
  office = (await theOffice()).id
})

const quiz = () => aMeet({ type: 'contest', title: '闻歌知雅调' })

/** A quiz whose board has begun. */
async function aBoard() {
  const { id, place } = await quiz()
  return { id, place, board: await startOk(aStart(place), office) }
}

describe('a score board', () => {
  test('begins at nothing and is seen by everybody at once', async () => {
    const { id, board } = await aBoard()

    const { boards } = await resultsNow(id)

    expect(boards).toEqual([board])
    expect(board.teams).toEqual([
      { id: '01', name: '太宇社区队', communityId: 'taiyu', points: 0 },
      { id: '02', name: '沿河社区队', points: 0 },
      { id: '03', name: '银穆社区队', points: 0 },
    ])
    expect((await activityNow(id)).resultsSince).toBe(board.startedAt)
  })

  test('begun twice by the same request is one, by another it is refused', async () => {
    const { place } = await quiz()
    const wanted = aStart(place)

    const replies = await Promise.all([start(wanted, office), start(wanted, office)])

    expect(replies[0]!.body).toEqual(replies[1]!.body)
    expect(await start(aStart(place), office)).toMatchObject({ status: 409, body: { code: 'board_already_started' } })
    expect(await start({ ...wanted, teams: wanted.teams.slice(1) }, office)).toMatchObject({
      status: 409,
      body: { code: 'request_id_reused' },
    })
  })

  test('is not begun where it would contradict what stands', async () => {
    const published = await quiz()
    await publishedResults(aDraftOf(published.place), office)
    const draft = await aDraft()
    const cancelled = await aMeet({ sessions: [aSession()] })
    await cancelActivity(cancelled.id)
    const off = await aMeet({ sessions: [aSession(), aSession()] })
    await cancelSession(off.meet)
    const [nowhere, draftPlace] = [
      { activityId: newId('act'), sessionId: newId('ses') },
      { activityId: draft.id, sessionId: draft.sessions[0]!.id },
    ]
    const code = async (place: typeof nowhere) => (await start(aStart(place), office)).body.code

    expect(await code(published.place)).toBe('results_published')
    expect(await code(draftPlace)).toBe('activity_not_published')
    expect(await code(cancelled.place)).toBe('activity_cancelled')
    expect(await code(off.place)).toBe('session_cancelled')
    expect(await code({ ...cancelled.place, sessionId: newId('ses') })).toBe('session_not_found')
    expect(await code(nowhere)).toBe('activity_not_found')
    expect(await start(aStart(published.place, { teams: [{ name: '甲队' }, { name: '甲队' }] }), office)).toMatchObject(
      { status: 400, body: { details: { fault: 'name_repeated' } } },
    )
  })
})

test('a session that was called off is not offered for results, unless there are some', async () => {
  const { id, meet, place } = await aMeet({ type: 'contest', sessions: [aSession(), aSession()] })
  const managed = async () => (await callOk(handler, results.managed, { activityId: id }, office)).events
  const [off, other] = meet.sessions
  const board = await startOk(aStart({ ...place, sessionId: off!.id }), office)
  await cancelSession(meet)

  expect(await managed()).toMatchObject([
    { sessionId: off!.id, cancelled: { reason: '医生病了' }, board: { sessionId: board.sessionId } },
    { sessionId: other!.id },
  ])
  const bare = await aMeet({ type: 'contest', sessions: [aSession(), aSession()] })
  await cancelSession(bare.meet)
  const { events } = await callOk(handler, results.managed, { activityId: bare.id }, office)
  expect(events.map(({ sessionId }) => sessionId)).toEqual([bare.meet.sessions[1]!.id])
})

describe('scores', () => {
  test('add up team by team, and may be taken off', async () => {
    const { id, place } = await aBoard()

    await scoreOk(aScore(place, { points: 20 }), office)
    await scoreOk(aScore(place, { points: -5 }), office)
    await scoreOk(aScore(place, { teamId: '03' }), office)

    expect(await pointsNow(id)).toEqual({ '01': 15, '02': 0, '03': 10 })
    expect((await resultsNow(id)).boards[0]!.scoredAt).toEqual(expect.any(String))
  })

  test('sent again by the same request count once and have one answer, also after the board is closed', async () => {
    const { id, place } = await aBoard()
    const given = aScore(place)
    const first = await scoreOk(given, office)

    expect(await scoreOk(given, office)).toEqual(first)
    expect(await pointsNow(id)).toMatchObject({ '01': 10 })
    await close(place, office)
    expect(await scoreOk(given, office)).toEqual(first)
    expect(await score({ ...given, points: 99 }, office)).toMatchObject({
      status: 409,
      body: { code: 'request_id_reused' },
    })
  })

  test('are taken back once, however often that is asked for', async () => {
    const { id, place } = await aBoard()
    const given = await scoreOk(aScore(place, { points: 30 }), office)
    await scoreOk(aScore(place, { points: 5 }), office)

    const replies = await Promise.all([undo(place, given.id, office), undo(place, given.id, office)])
    const again = await undo(place, given.id, office)

    expect([...replies, again].map(({ status }) => status)).toEqual([200, 200, 200])
    expect(await pointsNow(id)).toMatchObject({ '01': 5 })
  })

  test('stand in a book, latest first, also what was taken back', async () => {
    const { place } = await aBoard()
    const first = await scoreOk(aScore(place, { points: 1 }), office)
    await scoreOk(aScore(place, { points: 2 }), office)
    await undo(place, first.id, office)

    const { scores } = await scoresNow(place, office)

    expect(scores.map(({ points, undoneAt }) => [points, undoneAt !== undefined])).toEqual([
      [2, false],
      [1, true],
    ])
  })

  test('for a team, a score or a board that is not there are refused', async () => {
    const { place } = await aBoard()
    const elsewhere = { ...place, sessionId: newId('ses') }

    expect(await score(aScore(place, { teamId: '09' }), office)).toMatchObject({
      status: 404,
      body: { code: 'team_not_found' },
    })
    expect(await undo(place, newId('sco'), office)).toMatchObject({ status: 404, body: { code: 'score_not_found' } })
    const noBoard = { status: 404, body: { code: 'board_not_found' } }
    expect(await score(aScore(elsewhere), office)).toMatchObject(noBoard)
    expect(await undo(elsewhere, newId('sco'), office)).toMatchObject(noBoard)
    expect(await close(elsewhere, office)).toMatchObject(noBoard)
    expect(await call(handler, results.scores, elsewhere, office)).toMatchObject(noBoard)
  })

  test('are neither given, seen, taken back nor closed by who manages another community', async () => {
    const { place } = await aMeet({ communityId: 'taiyu' })
    await startOk(aStart(place), office)
    const given = await scoreOk(aScore(place), office)
    const stranger = (await onDuty('community_officer', 'luotang/yanhe')).id
    const refused = { status: 403, body: { code: 'outside_your_area' } }

    expect(await start(aStart(place), stranger)).toMatchObject(refused)
    expect(await score(aScore(place), stranger)).toMatchObject(refused)
    expect(await call(handler, results.scores, place, stranger)).toMatchObject(refused)
    expect(await undo(place, given.id, stranger)).toMatchObject(refused)
    expect(await close(place, stranger)).toMatchObject(refused)
  })
})

describe('closing', () => {
  test('keeps what was written down meanwhile, and of whom it is', async () => {
    const { place } = await aBoard()
    await scoreOk(aScore(place, { teamId: '01', points: 8 }), office)
    const signUpId = newId('sgn')
    const entries = [
      { id: 'a', kind: 'team' as const, name: '太宇社区队', signUpId, value: 3 },
      { id: 'b', kind: 'team' as const, name: '邻镇队', value: 5 },
      { id: 'c', kind: 'person' as const, name: '欧阳春', value: 1 },
    ]
    const written = { ...place, measure: 'points' as const, entries, version: 0 }
    await callOk(handler, results.write, written, office)

    const { body } = await close(place, office)

    const found = body.entries.map(({ id, name, value, signUpId: of }) => [id, name, value, of])
    expect(found).toEqual([
      ['a', '太宇社区队', 8, signUpId],
      ['b', '邻镇队', 5, undefined],
      ['c', '欧阳春', 1, undefined],
      ['02', '沿河社区队', 0, undefined],
      ['03', '银穆社区队', 0, undefined],
    ])
  })

  test('makes the draft of the results of what the board said last, and the board stays until they are published', async () => {
    const { id, place } = await aBoard()
    await scoreOk(aScore(place, { teamId: '02', points: 30 }), office)
    await scoreOk(aScore(place, { points: 20 }), office)

    const { status, body } = await close(place, office)

    expect(status).toBe(200)
    expect(body).toMatchObject({ state: 'draft', measure: 'points', version: 1 })
    expect(body.entries.map(({ rank, name, value }) => [rank, name, value])).toEqual([
      [1, '沿河社区队', 30],
      [2, '太宇社区队', 20],
      [3, '银穆社区队', 0],
    ])
    expect((await resultsNow(id)).boards[0]!.closedAt).toEqual(expect.any(String))
    await publish(place, 1, office)
    expect(await resultsNow(id)).toMatchObject({ boards: [], events: [{ title: '独轮车运粮' }] })
  })

  test('ends scoring and taking back, and is done once', async () => {
    const { place } = await aBoard()
    const given = await scoreOk(aScore(place), office)
    await close(place, office)
    const closed = { status: 409, body: { code: 'board_closed' } }

    expect(await score(aScore(place), office)).toMatchObject(closed)
    expect(await undo(place, given.id, office)).toMatchObject(closed)
    expect(await close(place, office)).toMatchObject(closed)
  })

  test('does not touch results that were published meanwhile', async () => {
    const { place } = await aBoard()
    await publishedResults(aDraftOf(place), office)

    expect(await close(place, office)).toMatchObject({ status: 409, body: { code: 'results_published' } })
  })
})
