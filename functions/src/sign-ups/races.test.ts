import { activityNow, anActivity, aSession, aWish, cancel, signUp } from '../../test/activities.ts'
import { injectFaults } from '../../test/faults.ts'
import { aCrowd } from '../../test/crowd.ts'
import { insist } from '../../test/insist.ts'
import { entriesFor, itemsWhere } from '../../test/items.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { aResident } from '../../test/people.ts'
import { grouped } from '../platform/grouped.ts'

useLocalTable()

const seatsOf = (activityId: string, sessionId: string) =>
  itemsWhere(({ pk, sk }) => pk === `ACTIVITY#${activityId}` && sk.startsWith(`SEATS#${sessionId}#participant`))
const rowsOf = (sessionId: string) =>
  itemsWhere((item) => item.sk.startsWith('SIGNUP#') && item['sessionId'] === sessionId)
const sum = (items: readonly Record<string, unknown>[], name: string) =>
  items.reduce((total, item) => total + Number(item[name]), 0)

/** So many by the counters, the sign-ups and the held seats alike. */
async function exactlyTaken(activityId: string, sessionId: string, capacity: number) {
  const [seats, rows, guards] = [
    await seatsOf(activityId, sessionId),
    await rowsOf(sessionId),
    await entriesFor(sessionId),
  ]
  const confirmed = rows.filter((row) => row['state'] === 'confirmed')
  expect(sum(seats, 'taken')).toBe(confirmed.length)
  expect(sum(seats, 'free') + sum(seats, 'taken')).toBe(capacity)
  expect(guards.toSorted()).toEqual(confirmed.map((row) => row['id']).toSorted())
  expect(new Set(confirmed.map((row) => row['personId'])).size).toBe(confirmed.length)
  expect(seats.every((one) => Number(one['free']) >= 0)).toBe(true)
  return confirmed.length
}

/** How many were answered how. */
function said(replies: readonly Awaited<ReturnType<typeof signUp>>[]) {
  const answers = replies.map(({ status, body }) => (status === 200 ? 'ok' : `${status} ${body.code}`))
  return Object.fromEntries([...grouped(answers, (answer) => answer)].map(([answer, all]) => [answer, all.length]))
}

test.each([
  [500, 50],
  [300, 120],
])(
  '%i sign-ups at once for %i seats fill exactly these',
  async (count, capacity) => {
    const activity = await anActivity({ sessions: [aSession({ capacity })] })
    const crowd = await aCrowd(count)

    const replies = await Promise.all(crowd.map(({ id }) => signUp(id, aWish(activity))))

    expect(said(replies)).toEqual({ ok: capacity, '409 session_full': count - capacity })
    expect(await exactlyTaken(activity.id, activity.sessions[0]!.id, capacity)).toBe(capacity)
    expect((await activityNow(activity.id)).sessions[0]!.taken).toBe(capacity)
  },
  240_000,
)

test('with every fifth call to DynamoDB failing they still fill exactly these', async () => {
  const activity = await anActivity({ sessions: [aSession({ capacity: 50 })] })
  const crowd = await aCrowd(500)

  jest.spyOn(console, 'info').mockImplementation()
  const { stop, met } = injectFaults({ seed: 20261122, share: 0.2 })
  const replies = await Promise.all(
    crowd.map(({ id }) => {
      const wish = aWish(activity)
      return insist(() => signUp(id, wish))
    }),
  ).finally(stop)

  expect(said(replies)).toEqual({ ok: 50, '409 session_full': 450 })
  expect(Object.values(met).every((count) => count > 10)).toBe(true)
  expect(await exactlyTaken(activity.id, activity.sessions[0]!.id, 50)).toBe(50)
}, 240_000)

test('whoever sends the same request twice at once has one seat and one answer', async () => {
  const activity = await anActivity()
  const crowd = await aCrowd(5)

  const pairs = await Promise.all(
    crowd.map(async ({ id }) => {
      const wish = aWish(activity)
      return Promise.all([signUp(id, wish), signUp(id, wish), signUp(id, wish)])
    }),
  )

  for (const replies of pairs) {
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(new Set(replies.map(({ body }) => body.id)).size).toBe(1)
  }
  expect(await exactlyTaken(activity.id, activity.sessions[0]!.id, 10)).toBe(5)
})

test('whoever sends the same request several times at once for the last seat has it, and one answer', async () => {
  const crowd = await aCrowd(10)

  for (const { id } of crowd) {
    const wish = aWish(await anActivity({ sessions: [aSession({ capacity: 1 })] }))
    const replies = await Promise.all(Array.from({ length: 8 }, () => signUp(id, wish)))

    expect(said(replies)).toEqual({ ok: 8 })
    expect(new Set(replies.map(({ body }) => body.id)).size).toBe(1)
  }
})

test('whoever signs up by two requests at once has one seat', async () => {
  const activity = await anActivity()
  const { id } = await aResident()

  const replies = await Promise.all([signUp(id, aWish(activity)), signUp(id, aWish(activity))])

  expect(said(replies)).toEqual({ ok: 1, '409 already_signed_up': 1 })
  expect(await exactlyTaken(activity.id, activity.sessions[0]!.id, 10)).toBe(1)
})

test('the last seats of two sessions go to one person each', async () => {
  const activity = await anActivity({
    sessions: [aSession({ capacity: 1 }), aSession({ capacity: 1, title: '下午场' })],
  })
  const [one, other] = await aCrowd(2)
  const wishes = activity.sessions.flatMap(({ id: sessionId }) =>
    [one!, other!].map((person) => [person.id, aWish(activity, { sessionId })] as const),
  )

  const replies = await Promise.all(wishes.map(([personId, wish]) => signUp(personId, wish)))

  expect(said(replies)).toEqual({ ok: 2, '409 session_full': 2 })
  for (const { id } of activity.sessions) expect(await exactlyTaken(activity.id, id, 1)).toBe(1)
})

test('a seat that is cancelled again and again while many want it is never given twice', async () => {
  const activity = await anActivity({ sessions: [aSession({ capacity: 2 })] })
  const crowd = await aCrowd(8)
  const live = async (personId: string) => {
    for (let round = 0; round < 6; round++) {
      const { status, body } = await signUp(personId, aWish(activity))
      if (status === 200) await cancel(personId, body.id)
    }
  }

  await Promise.all(crowd.map(({ id }) => live(id)))

  expect(await exactlyTaken(activity.id, activity.sessions[0]!.id, 2)).toBe(0)
}, 60_000)
