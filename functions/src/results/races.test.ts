import { theOffice } from '../../test/activities.ts'
import { injectFaults } from '../../test/faults.ts'
import { itemsWhere } from '../../test/items.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { luotangAreas, onDuty } from '../../test/people.ts'
import { aMeet, aScore, aStart, close, pointsNow, score, scoreOk, startOk, undo } from '../../test/results.ts'

useLocalTable()
beforeAll(luotangAreas)
beforeEach(() => void jest.spyOn(console, 'info').mockImplementation())
afterEach(() => jest.restoreAllMocks())

async function aQuiz() {
  const office = (await theOffice()).id
  const { id, place } = await aMeet({ type: 'contest' })
  await startOk(aStart(place), office)
  return { id, place, office }
}
const manyScorers = (count: number) =>
  Promise.all(Array.from({ length: count }, async () => (await onDuty('office', 'luotang')).id))

/** A client as ours: sends the same request again until it has an answer. */
async function insist<Answer extends { status: number }>(send: () => Promise<Answer>): Promise<Answer> {
  for (let attempt = 1; attempt < 30; attempt++) {
    const reply = await send()
    if (reply.status < 500) return reply
    await new Promise((done) => setTimeout(done, 50 * Math.random() * attempt))
  }
  throw new Error('no answer')
}

const booked = (sessionId: string) => itemsWhere(({ pk }) => pk === `SCORES#${sessionId}`)

test('forty scorers at once, with every fifth call failing, add up exactly', async () => {
  const { id, place } = await aQuiz()
  const scorers = await manyScorers(40)
  const given = scorers.flatMap((scorer, place_) =>
    [1, 2, 3].map((points) => ({ scorer, ...aScore(place, { points, teamId: place_ % 2 ? '02' : '01' }) })),
  )

  const { stop, met } = injectFaults({ seed: 20261125, share: 0.2 })
  const replies = await Promise.all(given.map(({ scorer, ...input }) => insist(() => score(input, scorer)))).finally(
    stop,
  )

  expect(replies.map(({ status }) => status)).toEqual(given.map(() => 200))
  expect(Object.values(met).every((count) => count > 0)).toBe(true)
  expect(await pointsNow(id)).toEqual({ '01': 120, '02': 120, '03': 0 })
  expect(await booked(place.sessionId)).toHaveLength(120)
}, 60_000)

test('the same request ten times at once counts once', async () => {
  const { id, place, office } = await aQuiz()
  const given = aScore(place)

  const { stop } = injectFaults({ seed: 7, share: 0.2 })
  const replies = await Promise.all(Array.from({ length: 10 }, () => insist(() => score(given, office)))).finally(stop)

  expect(new Set(replies.map(({ body }) => body.id)).size).toBe(1)
  expect(await pointsNow(id)).toMatchObject({ '01': 10 })
  expect(await booked(place.sessionId)).toHaveLength(1)
})

test('what ten people take back at once is taken off once', async () => {
  const { id, place, office } = await aQuiz()
  const wrong = await scoreOk(aScore(place, { points: 50 }), office)
  await scoreOk(aScore(place, { points: 5 }), office)
  const scorers = await manyScorers(10)

  const { stop } = injectFaults({ seed: 11, share: 0.2 })
  const replies = await Promise.all(scorers.map((scorer) => insist(() => undo(place, wrong.id, scorer)))).finally(stop)

  expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([200]))
  expect(await pointsNow(id)).toMatchObject({ '01': 5 })
})

test('a score in the moment of closing is in the results or refused, never lost', async () => {
  const { place, office } = await aQuiz()
  const scorers = await manyScorers(12)

  const [closed, ...replies] = await Promise.all([
    insist(() => close(place, office)),
    ...scorers.map((scorer) => score(aScore(place, { points: 1 }), scorer)),
  ])

  const counted = replies.filter(({ status }) => status === 200)
  expect(closed.body.entries.find(({ id }) => id === '01')?.value).toBe(counted.length)
  expect(await booked(place.sessionId)).toHaveLength(counted.length)
  const refusals = replies.filter(({ status }) => status !== 200).map(({ body }) => body.code)
  expect(refusals.filter((code) => code !== 'board_closed')).toEqual([])
})
