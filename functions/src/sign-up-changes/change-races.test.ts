import { registers } from '@mulin/shared/sign-ups/registers'
import {
  accept,
  anActivity,
  aSession,
  aWish,
  cancel,
  mySignUp,
  type SessionPlan,
  signUp,
  signUpOk,
  startingAt,
  theOffice,
} from '../../test/activities.ts'
import { asFunction } from '../../dev/permissions.ts'
import { call } from '../../test/call.ts'
import { aCrowd } from '../../test/crowd.ts'
import { injectFaults } from '../../test/faults.ts'
import { itemsWhere } from '../../test/items.ts'
import { insist } from '../../test/insist.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { overtake } from '../../test/overtake.ts'
import { luotangAreas } from '../../test/people.ts'
import { change, party, send } from '../../test/sign-up-changes.ts'
import { later, now, setClock } from '../platform/clock.ts'
import { newId } from '../platform/ids.ts'
import { handler as registersHandler } from '../registers/handler.ts'
import { expireOffers } from '../schedule/expire-offers.ts'
import { StoredSignUp } from '../tables/sign-ups.ts'
import { WaitingList } from '../tables/waiting-lists.ts'

useLocalTable()
beforeAll(luotangAreas)
afterEach(() => setClock())

/** Parties of these sizes, and somebody who comes later. */
async function aWorld(sizes: readonly number[], plan: Partial<SessionPlan>) {
  const office = (await theOffice()).id
  const activity = await anActivity({ sessions: [aSession({ waitingCapacity: 5, ...plan })] }, office)
  const people = (await aCrowd(sizes.length + 1)).map(({ id }) => id)
  const ids: string[] = []
  for (const [place, size] of sizes.entries())
    ids.push((await signUpOk(people[place]!, aWish(activity, { people: party(size) }))).id)
  const answerOf = ({ status, body }: { status: number; body: { state?: string; code?: string } }) =>
    status === 200 ? body.state : body.code
  const moves = {
    change: (place: number, size: number) => async () =>
      answerOf(await change(people[place]!, ids[place]!, { people: party(size) })),
    cancel: (place: number) => async () => answerOf(await cancel(people[place]!, ids[place]!)),
    accept: (place: number) => async () => answerOf(await accept(people[place]!, ids[place]!)),
    signUp: (size: number) => async () =>
      answerOf(await signUp(people.at(-1)!, aWish(activity, { people: party(size) }))),
    approve: (place: number) => async () =>
      answerOf(await call(registersHandler, registers.approve, { signUpId: ids[place]!, version: 1 }, office)),
    expire: () => async () => {
      const line = { activityId: activity.id, sessionId: activity.sessions[0]!.id, as: 'participant' as const }
      await asFunction('schedule', () => expireOffers(line, now()))
      return 'done'
    },
  }
  const standing = async (place: number) => {
    const { state, size } = await mySignUp(people[place]!, ids[place]!)
    return `${state} ${size}`
  }
  const ending = async () => {
    await areOfOneMind(activity.id)
    return Promise.all(ids.map((_, place) => standing(place)))
  }
  return { moves, ending, people, ids }
}

const holding = ['confirmed', 'offered']

/** Every seat that is taken is somebody's, everybody has as many as they are, and the list knows how many wait. */
async function areOfOneMind(activityId: string) {
  const items = await itemsWhere(({ pk, ...item }) => pk.endsWith(activityId) || item['activityId'] === activityId)
  const rows = items.filter(({ sk }) => sk.startsWith('SIGNUP#')).map((row) => StoredSignUp.parse(row))
  const holders = rows.filter(({ state }) => holding.includes(state))
  const countOf = (shares: { count: number }[]) => shares.reduce((sum, { count }) => sum + count, 0)
  for (const { seats, size } of holders) expect(countOf(seats)).toBe(size)
  for (const { sk, shard, taken } of items.filter((item) => item.sk.startsWith('SEATS#')))
    if (sk.includes('#participant#'))
      expect(taken).toBe(countOf(holders.flatMap(({ seats }) => seats.filter((share) => share.shard === shard))))
  const list = items.find(({ pk }) => pk === `WAITING#${activityId}`)
  const { waiting, offers } = WaitingList.parse(list ?? { ...rows[0], version: 0, waiting: [], offers: [] })
  const sizesIn = (some: readonly { id: string; size: number }[]) =>
    some.map(({ id, size }) => `${id} ${size}`).toSorted()
  expect(sizesIn(waiting)).toEqual(sizesIn(rows.filter(({ state }) => state === 'waiting')))
  expect(sizesIn(offers)).toEqual(sizesIn(rows.filter(({ state }) => state === 'offered')))
}

type Moves = Awaited<ReturnType<typeof aWorld>>['moves']
type Move = (moves: Moves) => () => Promise<string | undefined>

interface Race {
  name: string
  sizes: readonly number[]
  plan?: Partial<SessionPlan>
  /** What happened before. */
  first?: Move
  slow: Move
  fast: Move
  /** What both are answered, and who stands how in the end. */
  answers: [slow: string, fast: string]
  ending: readonly string[]
}

const races: Race[] = [
  {
    name: 'fewer people, overtaken by a cancellation',
    sizes: [3],
    slow: ({ change: to }) => to(0, 1),
    fast: ({ cancel: gone }) => gone(0),
    answers: ['sign_up_changed', 'cancelled'],
    ending: ['cancelled 3'],
  },
  {
    name: 'a cancellation, overtaken by fewer people',
    sizes: [3],
    slow: ({ cancel: gone }) => gone(0),
    fast: ({ change: to }) => to(0, 1),
    answers: ['cancelled', 'confirmed'],
    ending: ['cancelled 1'],
  },
  {
    name: 'one more, overtaken by somebody on the last seat',
    sizes: [1],
    plan: { capacity: 2 },
    slow: ({ change: to }) => to(0, 2),
    fast: (moves) => moves.signUp(1),
    answers: ['seats_short', 'confirmed'],
    ending: ['confirmed 1'],
  },
  {
    name: 'one more, overtaken by somebody who begins to wait for more',
    sizes: [1],
    plan: { capacity: 2 },
    slow: ({ change: to }) => to(0, 2),
    fast: (moves) => moves.signUp(2),
    answers: ['seats_short', 'waiting'],
    ending: ['confirmed 1'],
  },
  {
    name: 'somebody on the last seat, overtaken by one more',
    sizes: [1],
    plan: { capacity: 2 },
    slow: (moves) => moves.signUp(1),
    fast: ({ change: to }) => to(0, 2),
    answers: ['waiting', 'confirmed'],
    ending: ['confirmed 2'],
  },
  {
    name: 'fewer who wait, overtaken by the offer',
    sizes: [2, 2],
    plan: { capacity: 2 },
    slow: ({ change: to }) => to(1, 1),
    fast: ({ cancel: gone }) => gone(0),
    answers: ['sign_up_changed', 'cancelled'],
    ending: ['cancelled 2', 'offered 2'],
  },
  {
    name: 'a cancellation, overtaken by fewer who wait',
    sizes: [2, 2],
    plan: { capacity: 2 },
    slow: ({ cancel: gone }) => gone(0),
    fast: ({ change: to }) => to(1, 1),
    answers: ['cancelled', 'waiting'],
    ending: ['cancelled 2', 'offered 1'],
  },
  {
    name: 'fewer who wait, overtaken by the end of an offer',
    sizes: [1, 2, 2, 3],
    plan: { capacity: 3, ...startingAt(later(now(), 3 * 24 * 60)) },
    first: ({ cancel: gone }) => gone(1),
    slow: ({ change: to }) => to(3, 2),
    fast: (moves) => moves.expire(),
    answers: ['offered', 'done'],
    ending: ['confirmed 1', 'cancelled 2', 'expired 2', 'offered 2'],
  },
  {
    name: 'the end of an offer, overtaken by fewer who wait',
    sizes: [1, 2, 2, 3],
    plan: { capacity: 3, ...startingAt(later(now(), 3 * 24 * 60)) },
    first: ({ cancel: gone }) => gone(1),
    slow: (moves) => moves.expire(),
    fast: ({ change: to }) => to(3, 2),
    answers: ['done', 'waiting'],
    ending: ['confirmed 1', 'cancelled 2', 'expired 2', 'offered 2'],
  },
  {
    name: 'more who ask, overtaken by the approval',
    sizes: [1],
    plan: { mode: 'approval', capacity: 5 },
    slow: ({ change: to }) => to(0, 3),
    fast: (moves) => moves.approve(0),
    answers: ['sign_up_changed', 'confirmed'],
    ending: ['confirmed 1'],
  },
  {
    name: 'an approval, overtaken by more who ask',
    sizes: [1],
    plan: { mode: 'approval', capacity: 5 },
    slow: (moves) => moves.approve(0),
    fast: ({ change: to }) => to(0, 3),
    answers: ['sign_up_changed', 'pending'],
    ending: ['pending 3'],
  },
  {
    name: 'fewer people, overtaken by other fewer people',
    sizes: [3, 1],
    plan: { capacity: 3 },
    slow: ({ change: to }) => to(0, 1),
    fast: ({ change: to }) => to(0, 2),
    answers: ['sign_up_changed', 'confirmed'],
    ending: ['confirmed 2', 'offered 1'],
  },
]

test.each(races)('$name', async ({ sizes, plan = {}, first, slow, fast, answers, ending }) => {
  const world = await aWorld(sizes, plan)
  await first?.(world.moves)()
  // By then the offer is over.
  if (first) setClock(later(now(), 24 * 60))

  expect(await overtake(slow(world.moves), fast(world.moves))).toEqual(answers)

  expect(await world.ending()).toEqual(ending)
})

test('many at once, with faults on every fifth call, end with counters, lists and rows of one mind', async () => {
  const { moves, ending, people, ids } = await aWorld([3, 2, 1, 2, 3], { capacity: 6 })
  const sizes = [1, 3, 2, 1, 2]
  const faults = injectFaults({ seed: 20261126, share: 0.2 })

  const requests = ids.map((signUpId, place) => ({
    signUpId,
    requestId: newId('sgn'),
    version: 1,
    people: party(sizes[place]!),
  }))
  const replies = await Promise.all(requests.map((input, place) => insist(() => send(people[place]!, input))))
  faults.stop()

  expect(replies.filter(({ status }) => status >= 500)).toEqual([])
  const after = await ending()
  const changed = after.filter((_, place) => replies[place]!.status === 200)
  expect(changed.map((one) => Number(one.split(' ')[1]))).toEqual(
    sizes.filter((_, place) => replies[place]!.status === 200),
  )
  // Whoever gives seats back, and whoever is last in the list, is overtaken by nothing.
  expect([replies[0]!.status, replies[4]!.status]).toEqual([200, 200])
  expect(await moves.cancel(0)()).toBe('cancelled')
  await ending()
})
