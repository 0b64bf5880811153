import {
  cancel,
  accept,
  activityNow,
  anActivity,
  aSession,
  aWish,
  mySignUp,
  reviseActivity,
  signUp,
  tick,
} from '../../test/activities.ts'
import { agreed } from '../../test/agreed.ts'
import { aCrowd } from '../../test/crowd.ts'
import { injectFaults } from '../../test/faults.ts'
import { insist, insistOn } from '../../test/insist.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { later, setClock } from '../platform/clock.ts'
import { planOf } from '../tables/activities.ts'
import { signUpOf } from '../tables/sign-ups.ts'

useLocalTable()
afterEach(() => setClock())

const ready = async () => ({
  activity: await anActivity({ sessions: [aSession({ capacity: 20, waitingCapacity: 30 })] }),
  crowd: await aCrowd(200),
})

/** 200 want 20 seats and 30 places in the waiting list; then five give theirs back, and one offer is let expire. */
async function rush({ activity, crowd }: Awaited<ReturnType<typeof ready>>) {
  const replies = await Promise.all(
    crowd.map(({ id }) => {
      const wish = aWish(activity)
      return insist(() => signUp(id, wish)).then((reply) => ({ personId: id, ...reply }))
    }),
  )
  const inState = (state: string) => replies.filter(({ status, body }) => status === 200 && body.state === state)
  const [confirmed, waiting] = [inState('confirmed'), inState('waiting')]
  expect(confirmed).toHaveLength(20)
  expect(waiting.map(({ body }) => body.position).toSorted((a, b) => a! - b!)).toEqual(
    Array.from({ length: 30 }, (_, place) => place + 1),
  )
  expect(replies.filter(({ body }) => body.code === 'session_full')).toHaveLength(150)
  const order = waiting.toSorted((a, b) => a.body.position! - b.body.position!).map(({ body }) => body.id)

  await Promise.all(confirmed.slice(0, 5).map(({ personId, body }) => insist(() => cancel(personId, body.id))))
  expect((await insistOn(() => agreed(activity, 20))).offered.toSorted()).toEqual(order.slice(0, 5).toSorted())

  const [first, ...others] = waiting.filter(({ body }) => order.slice(0, 5).includes(body.id))
  await Promise.all(others.map(({ personId, body }) => insist(() => accept(personId, body.id))))
  await expired(first!.personId, first!.body.id)
  const after = await insistOn(() => agreed(activity, 20))
  expect(after.offered).toEqual([order[5]])
  expect(after.confirmed).toHaveLength(19)
  expect(after.waiting).toEqual(order.slice(6))
}

/** Nobody answers an offer; the clock comes every minute, whatever failed the last time. */
async function expired(personId: string, signUpId: string) {
  const { offeredUntil } = (await insistOn(() => signUpOf(personId, signUpId)))!
  for (let minute = 1; minute <= 20; minute++) {
    setClock(later(offeredUntil!, minute))
    await tick().catch(() => undefined)
    if ((await insistOn(() => signUpOf(personId, signUpId)))!.state === 'expired') return
  }
  throw new Error('the offer stands')
}

test('200 at once for 20 seats and 30 places to wait: exactly these, and freed seats go in order', async () => {
  await expect(rush(await ready())).resolves.toBeUndefined()
}, 120_000)

// `RUSHES=20 npx jest src/sign-ups/waiting-races` for more of them.
const seeds = Array.from({ length: Number(process.env['RUSHES'] ?? 2) }, (_, place) => 20261125 + place)

test.each(seeds)(
  'the same with every fifth call to DynamoDB failing, drawn from %i',
  async (seed) => {
    jest.spyOn(console, 'info').mockImplementation()
    // What the clock could not do in one minute it does in the next.
    jest.spyOn(console, 'error').mockImplementation()
    // What is there before the rush is not what fails.
    const before = await ready()
    const { stop } = injectFaults({ seed, share: 0.2 })

    await expect(rush(before).finally(stop)).resolves.toBeUndefined()
  },
  240_000,
)

type Move = 'sign up' | 'the same' | 'accept' | 'expire' | 'raise capacity'
const moves: Move[] = ['sign up', 'the same', 'accept', 'expire', 'raise capacity']

/** One seat, offered to somebody, with two more who wait. What others do to it at once, `last-seat.test.ts` has. */
test.each(moves)('who waits leaves, and %s at once leaves everything as it has to be', async (other) => {
  const activity = await anActivity({ sessions: [aSession({ capacity: 1, waitingCapacity: 5 })] })
  const [holder, offered, waiting, newcomer] = await aCrowd(4)
  const held = (await signUp(holder!.id, aWish(activity))).body
  const next = (await signUp(offered!.id, aWish(activity))).body
  const last = (await signUp(waiting!.id, aWish(activity))).body
  await cancel(holder!.id, held.id)

  const ways: Record<Move, () => Promise<unknown>> = {
    'sign up': () => signUp(newcomer!.id, aWish(activity)),
    'the same': () => cancel(waiting!.id, last.id),
    accept: () => accept(offered!.id, next.id),
    expire: () => tick(),
    'raise capacity': async () => {
      const found = await activityNow(activity.id)
      return reviseActivity(found, { sessions: found.sessions.map((plan) => ({ ...planOf(plan), capacity: 2 })) })
    },
  }
  if (other === 'expire') setClock(later((await mySignUp(offered!.id, next.id)).offeredUntil!, 1))
  await Promise.all([ways['the same'](), ways[other]()])
  setClock()

  const capacity = other === 'raise capacity' ? 2 : 1
  const { confirmed, offered: offers } = await agreed(activity, capacity)
  expect(confirmed.length + offers.length).toBeLessThanOrEqual(capacity)
})
