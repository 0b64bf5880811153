import { createHash } from 'node:crypto'
import { commitmentOf, drawnOrder } from '@mulin/shared/allocation/draw'
import { differencesIn, isDrawn } from '@mulin/shared/sign-ups/draw-check'
import type { Draw } from '@mulin/shared/sign-ups/draws'
import { signUps } from '@mulin/shared/sign-ups/endpoints'
import {
  activityNow,
  anActivity,
  aSession,
  aWish,
  cancel,
  mySignUp,
  reviseActivity,
  type SessionPlan,
  signUpOk,
  tick,
} from '../../test/activities.ts'
import { call, callOk } from '../../test/call.ts'
import { aCrowd } from '../../test/crowd.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { luotangAreas } from '../../test/people.ts'
import { later, now, setClock } from '../platform/clock.ts'
import { handler } from '../sign-ups/handler.ts'
import { planOf } from '../tables/activities.ts'
import { drawOf } from '../tables/draws.ts'
import { keys } from '../tables/keys.ts'
import { startTimer } from '../tables/timers.ts'
import { transact } from '../tables/transact.ts'

useLocalTable()
beforeAll(luotangAreas)
afterEach(() => setClock())

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** A lottery that parties of these sizes entered, one after the other. */
async function entered(sizes: readonly number[], plan: Partial<SessionPlan> = {}) {
  const activity = await anActivity({ sessions: [aSession({ mode: 'lottery', waitingCapacity: 20, ...plan })] })
  const crowd = await aCrowd(sizes.length)
  const parties = []
  const asked = plan.pools && { birthYear: 1950 }
  for (const [place, size] of sizes.entries()) {
    const personId = crowd[place]!.id
    const people = Array.from({ length: size }, (_, number) => ({
      name: `居民 ${number}`,
      ...(asked && (place % 2 ? asked : { birthYear: 1990 })),
    }))
    const { id } = await signUpOk(personId, aWish(activity, { people }))
    parties.push({ personId, id, size })
  }
  return { activity, parties, closesAt: activity.sessions[0]!.signUpClosesAt }
}

const singles = (count: number) => Array.from({ length: count }, () => 1)

async function tickAt(instant: string) {
  setClock(instant)
  await tick()
}
const commit = ({ closesAt }: { closesAt: string }) => tickAt(later(closesAt, 1))
const draw = ({ closesAt }: { closesAt: string }) => tickAt(later(closesAt, 12))

async function published({ id: activityId }: { id: string }): Promise<Draw> {
  const { draws } = await callOk(handler, signUps.draw, { activityId })
  return draws[0]!
}

/** What anybody finds who does it over again. */
async function differences(activity: { id: string }) {
  const draw = await published(activity)
  return isDrawn(draw) ? differencesIn(sha256, draw) : 'not drawn'
}

const standingsOf = (parties: readonly { personId: string; id: string }[]) =>
  Promise.all(
    parties.map(async ({ personId, id }) => {
      const { state, position } = await mySignUp(personId, id)
      return [id, state === 'waiting' ? position : state] as const
    }),
  ).then((standings) => new Map(standings))

test('nothing is published while people can still enter', async () => {
  const { activity } = await entered(singles(2))

  await tick()

  expect(await call(handler, signUps.draw, { activityId: activity.id })).toMatchObject({ body: { draws: [] } })
})

test('when sign-up closes the commitment and the entrants are published, the seed is not', async () => {
  const lottery = await entered(singles(3))

  await commit(lottery)

  const draw = await published(lottery.activity)
  expect(draw.entrants).toEqual(lottery.parties.map(({ id }) => id))
  expect(draw.commitment).toMatch(/^[0-9a-f]{64}$/)
  expect(draw.terms).toEqual({
    waitingOrder: 'strict',
    released: [],
    releasedInTime: [],
    seats: [{ shard: 0, free: 10 }],
    parties: Array.from({ length: 3 }, () => ({ size: 1, pools: [] })),
  })
  expect(draw).not.toHaveProperty('seed')
  expect(draw).not.toHaveProperty('order')
})

test('the draw follows from the seed that was committed: winners have seats, the others wait in drawn order', async () => {
  const lottery = await entered(singles(7), { capacity: 3 })
  await commit(lottery)
  const { commitment, entrants } = await published(lottery.activity)

  await draw(lottery)

  const { seed = '', order = [], winners, ...drawn } = await published(lottery.activity)
  expect(drawn).toMatchObject({ commitment, entrants })
  expect(order).toEqual(drawnOrder(sha256, seed, entrants))
  expect(winners).toEqual(order.slice(0, 3))
  expect(await differences(lottery.activity)).toEqual([])
  const standings = await standingsOf(lottery.parties)
  expect(order.map((id) => standings.get(id))).toEqual(['confirmed', 'confirmed', 'confirmed', 1, 2, 3, 4])
  expect((await activityNow(lottery.activity.id)).sessions[0]).toMatchObject({ taken: 3, waiting: 4 })
})

test('who leaves between the commitment and the draw is passed over, and the rest follows from the same seed', async () => {
  const lottery = await entered(singles(5), { capacity: 2 })
  await commit(lottery)
  const { commitment } = await published(lottery.activity)
  const [gone, ...stayed] = lottery.parties
  expect(await cancel(gone!.personId, gone!.id)).toMatchObject({ status: 200 })

  await draw(lottery)

  const { seed = '', entrants, order = [], winners, ...drawn } = await published(lottery.activity)
  expect(drawn.commitment).toBe(commitment)
  expect(await differences(lottery.activity)).toEqual([])
  expect(order).toEqual(drawnOrder(sha256, seed, entrants).filter((id) => id !== gone!.id))
  expect(winners).toEqual(order.slice(0, 2))
  expect((await mySignUp(gone!.personId, gone!.id)).state).toBe('cancelled')
  const standings = await standingsOf(stayed)
  expect(order.map((id) => standings.get(id))).toEqual(['confirmed', 'confirmed', 1, 2])
})

test.each(['strict', 'first_fit'] as const)('a family is drawn as one and never split (%s)', async (waitingOrder) => {
  const lottery = await entered([3, 1, 1, 1, 1], { capacity: 4, waitingOrder })
  await commit(lottery)

  await draw(lottery)

  const { order = [], winners } = await published(lottery.activity)
  const expected = seated(order, lottery.parties, waitingOrder === 'first_fit')
  expect(winners).toEqual(expected)
  expect(await differences(lottery.activity)).toEqual([])
  const taken = lottery.parties.filter(({ id }) => expected.includes(id)).reduce((sum, { size }) => sum + size, 0)
  expect((await activityNow(lottery.activity.id)).sessions[0]).toMatchObject({ taken, waiting: 5 - expected.length })
  const standings = await standingsOf(lottery.parties)
  const losers = order.filter((id) => !expected.includes(id))
  expect(expected.map((id) => standings.get(id))).toEqual(expected.map(() => 'confirmed'))
  expect(losers.map((id) => standings.get(id))).toEqual(losers.map((_, index) => index + 1))
})

const elders = (releasedAt: string) => [{ id: 'elder', title: '60 岁以上', seats: 2, ages: { from: 60 }, releasedAt }]

test.each([
  ['with seats reserved until later', 60 * 24, []],
  ['with seats that were everybody’s by then', 9, ['elder']],
])('anybody can work out who got seats, %s', async (_, minutesAfterClosing, released) => {
  const { signUpClosesAt } = aSession()
  const pools = elders(later(signUpClosesAt, minutesAfterClosing))
  const lottery = await entered([1, 2, 1, 1, 2, 1], { capacity: 4, pools, signUpClosesAt })
  await commit(lottery)

  await draw(lottery)

  const { terms, winners } = await published(lottery.activity)
  expect(terms).toMatchObject({ released, seats: [{ free: 2 }, { free: 2, pool: 'elder' }] })
  expect(terms?.parties[1]).toEqual({ size: 2, pools: ['elder'] })
  expect(await differences(lottery.activity)).toEqual([])
  const standings = await standingsOf(lottery.parties)
  expect(lottery.parties.map(({ id }) => id).filter((id) => standings.get(id) === 'confirmed')).toEqual(
    winners!.toSorted(),
  )
})

test('seats that were added between the commitment and the draw are told of', async () => {
  const lottery = await entered(singles(4), { capacity: 2 })
  await commit(lottery)
  const known = await activityNow(lottery.activity.id)
  await reviseActivity(known, {
    sessions: known.sessions.map((one) => ({ ...planOf(one), capacity: 3 })),
    reason: '加座',
  })

  await draw(lottery)

  expect((await published(lottery.activity)).winners).toHaveLength(3)
  expect(await differences(lottery.activity)).toEqual(['seats'])
})

test('what was committed to before sizes were published is drawn all the same', async () => {
  const lottery = await entered(singles(4), { capacity: 2 })
  await commit(lottery)
  const { seed = '', ...committed } = (await drawOf(lottery.activity.id, lottery.activity.sessions[0]!.id))!
  const before = commitmentOf(sha256, seed, committed.entrants)
  const key = keys.draw(committed.activityId, committed.sessionId)
  await transact([{ update: key, set: { commitment: before }, remove: ['terms'] }])

  await draw(lottery)

  expect((await published(lottery.activity)).winners).toHaveLength(2)
  expect(await differences(lottery.activity)).toEqual([])
})

/** Of four seats, down the order; who passes a party that does not fit is a matter of the published rule. */
function seated(order: readonly string[], parties: readonly { id: string; size: number }[], mayPass: boolean) {
  const won: string[] = []
  let free = 4
  for (const id of order) {
    const { size } = parties.find((party) => party.id === id)!
    if (size <= free) {
      won.push(id)
      free -= size
    } else if (!mayPass) break
  }
  return won
}

test('done again from the beginning, and by two at once, it is the same draw', async () => {
  const lottery = await entered(singles(6), { capacity: 2 })
  const before = now()
  await commit(lottery)
  await draw(lottery)
  const first = { draw: await published(lottery.activity), standings: await standingsOf(lottery.parties) }

  await transact([startTimer(lottery.activity.id, before, before)])
  await Promise.all([tick(), tick()])

  expect(await published(lottery.activity)).toEqual(first.draw)
  expect(await standingsOf(lottery.parties)).toEqual(first.standings)
  expect((await activityNow(lottery.activity.id)).sessions[0]).toMatchObject({ taken: 2, waiting: 4 })
})

test('two who draw at the same time draw once', async () => {
  const lottery = await entered(singles(6), { capacity: 2 })
  setClock(later(lottery.closesAt, 1))
  await Promise.allSettled([tick(), tick()])
  setClock(later(lottery.closesAt, 12))

  await Promise.allSettled([tick(), tick()])
  // What lost against the other says so, and is tried again with the next minute.
  const complaints = takeComplaints()
  await tick()

  const { seed = '', entrants, order, winners } = await published(lottery.activity)
  expect(await differences(lottery.activity)).toEqual([])
  expect(order).toEqual(drawnOrder(sha256, seed, entrants))
  expect(winners).toHaveLength(2)
  expect((await activityNow(lottery.activity.id)).sessions[0]).toMatchObject({ taken: 2, waiting: 4 })
  expect(complaints.length).toBeLessThanOrEqual(1)
})

const { takeComplaints } = globalThis as unknown as { takeComplaints: () => unknown[] }

test('a lottery that nobody entered is drawn too', async () => {
  const lottery = await entered([])
  await commit(lottery)

  await draw(lottery)

  expect(await published(lottery.activity)).toMatchObject({ entrants: [], order: [], winners: [] })
})

describe('between the commitment and the draw there is time to look', () => {
  const gapOf = ({ committedAt, drawnAt = committedAt }: Draw) =>
    (Date.parse(drawnAt) - Date.parse(committedAt)) / 60_000

  test('also when the clock was late', async () => {
    const lottery = await entered(singles(4), { capacity: 2 })

    await tickAt(later(lottery.closesAt, 30))
    expect(await published(lottery.activity)).not.toHaveProperty('drawnAt')
    await tickAt(later(lottery.closesAt, 39))
    expect(await published(lottery.activity)).not.toHaveProperty('drawnAt')
    await tickAt(later(lottery.closesAt, 41))

    expect(gapOf(await published(lottery.activity))).toBeGreaterThanOrEqual(10)
    expect(await differences(lottery.activity)).toEqual([])
  })

  test('also when sign-up was closed long ago by changing the plan', async () => {
    const lottery = await entered(singles(4), { capacity: 2 })
    await closedAt(lottery.activity.id, later(now(), -11))

    await tick()
    expect(await published(lottery.activity)).not.toHaveProperty('drawnAt')
    await tickAt(later(now(), 11))

    expect(gapOf(await published(lottery.activity))).toBeGreaterThanOrEqual(10)
  })

  test('also when the session begins meanwhile: nobody’s waiting ends before it is drawn', async () => {
    const lottery = await entered(singles(4), { capacity: 2 })
    const { startsAt } = lottery.activity

    await tickAt(later(startsAt, 5))
    const during = await standingsOf(lottery.parties)
    await tickAt(later(startsAt, 16))

    expect([...during.values()]).toEqual([undefined, undefined, undefined, undefined])
    const states = await Promise.all(
      lottery.parties.map(async ({ personId, id }) => (await mySignUp(personId, id)).state),
    )
    expect(states.toSorted()).toEqual(['confirmed', 'confirmed', 'expired', 'expired'])
  })
})

/** Its only session, closed at another time. */
async function closedAt(activityId: string, signUpClosesAt: string) {
  const known = await activityNow(activityId)
  const sessions = known.sessions.map((one) => ({ ...planOf(one), signUpClosesAt }))
  await reviseActivity(known, { sessions, reason: '提前截止' })
}

test('a lottery whose closing is moved to before it was published is drawn all the same', async () => {
  const lottery = await entered(singles(4), { capacity: 2 })
  await closedAt(lottery.activity.id, later(now(), -20 * 60))

  await tick()
  await tickAt(later(now(), 11))

  expect((await published(lottery.activity)).winners).toHaveLength(2)
  const standings = await standingsOf(lottery.parties)
  expect([...standings.values()].filter((one) => one === 'confirmed')).toHaveLength(2)
})
