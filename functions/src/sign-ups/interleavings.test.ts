import * as fc from 'fast-check'
import { activityNow, anActivity, aSession, aWish, cancel, reviseActivity, signUp } from '../../test/activities.ts'
import { aCrowd } from '../../test/crowd.ts'
import { entriesFor, itemsWhere } from '../../test/items.ts'
import { planOf } from '../tables/activities.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { luotangAreas } from '../../test/people.ts'

useLocalTable()
beforeAll(luotangAreas)

interface Step {
  kind: 'signUp' | 'cancel'
  person: number
  session: number
}
type Move = Step[] | { kind: 'resize'; session: number; capacity: number }

const [personCount, sessionCount, capacityAtFirst] = [4, 2, 2]
const aStep: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom('signUp', 'cancel'),
  person: fc.nat(personCount - 1),
  session: fc.nat(sessionCount - 1),
})
const resize = fc.record({
  kind: fc.constant('resize' as const),
  session: fc.nat(sessionCount - 1),
  capacity: fc.integer({ min: 1, max: 4 }),
})
/** Steps one at a time, some at once, and now and then another capacity. */
const moves = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.array(aStep, { minLength: 1, maxLength: 1 }) },
    { weight: 2, arbitrary: fc.array(aStep, { minLength: 2, maxLength: 5 }) },
    { weight: 1, arbitrary: resize },
  ),
  { minLength: 4, maxLength: 14 },
)

/** Who holds which seat, by the rules alone. */
interface Model {
  capacities: number[]
  /** Sign-up ids by session and person. */
  held: Map<number, string>[]
}

/** What a single step must be answered. */
function expected({ capacities, held }: Model, { kind, person, session }: Step): string {
  const mine = held[session]!.get(person)
  if (kind === 'cancel') return mine ? 'ok' : 'nothing'
  if (mine) return 'already_signed_up'
  return held[session]!.size < capacities[session]! ? 'ok' : 'session_full'
}

async function world() {
  const activity = await anActivity({
    sessions: Array.from({ length: sessionCount }, () => aSession({ capacity: capacityAtFirst })),
  })
  const crowd = await aCrowd(personCount)
  const model: Model = {
    capacities: activity.sessions.map(() => capacityAtFirst),
    held: activity.sessions.map(() => new Map<number, string>()),
  }

  async function take({ kind, person, session }: Step): Promise<string> {
    const { id } = crowd[person]!
    const mine = model.held[session]!.get(person)
    if (kind === 'cancel' && !mine) return 'nothing'
    const sessionId = activity.sessions[session]!.id
    const { status, body } =
      kind === 'cancel' ? await cancel(id, mine!) : await signUp(id, aWish(activity, { sessionId }))
    return status === 200 ? 'ok' : body.code!
  }

  /** What one person does alone is answered as the rules say; of several at once only the sums are certain. */
  async function takeAll(steps: readonly Step[]) {
    const wanted = steps.map((step) => expected(model, step))
    const answers = await Promise.all(steps.map(take))
    expect(steps.length > 1 || answers[0] === wanted[0]).toBe(true)
  }

  /** Counters, rows and held seats agree; the model then knows who holds what. */
  async function look() {
    const { sessions } = await activityNow(activity.id)
    for (const [place, { id, taken, capacity }] of sessions.entries()) {
      const rows = await itemsWhere(({ sk, ...row }) => sk.startsWith('SIGNUP#') && row['sessionId'] === id)
      const confirmed = rows.filter(({ state }) => state === 'confirmed')
      const guards = await entriesFor(id)
      const seats = await itemsWhere(({ pk, sk }) => pk === `ACTIVITY#${activity.id}` && sk.startsWith(`SEATS#${id}#`))
      const free = seats.reduce((sum, one) => sum + Number(one['free']), 0)
      expect({ taken, free, capacity }).toEqual({
        taken: confirmed.length,
        free: model.capacities[place]! - confirmed.length,
        capacity: model.capacities[place],
      })
      expect(guards.toSorted()).toEqual(confirmed.map((row) => row['id']).toSorted())
      const holders = confirmed.map((row) => [crowd.findIndex(({ id: one }) => one === row['personId']), row] as const)
      model.held[place] = new Map(holders.map(([person, row]) => [person, String(row['id'])]))
    }
  }

  async function resized(session: number, capacity: number) {
    const now = await activityNow(activity.id)
    const sessions = now.sessions.map((one, place) => (place === session ? { ...one, capacity } : one))
    const fits = capacity >= model.held[session]!.size
    const changed = await reviseActivity(now, { sessions: sessions.map(planOf) }).then(
      () => true,
      () => false,
    )
    expect(changed).toBe(fits)
    if (fits) model.capacities[session] = capacity
  }

  return { takeAll, look, resized }
}

// What an instance remembers for a second is over before the next step.
const realNow = Date.now
let skew = 0
beforeAll(() => void jest.spyOn(Date, 'now').mockImplementation(() => realNow() + skew))

test('whatever people do, alone or at once, seats are given as the rules say and counted exactly', async () => {
  const check = async (all: Move[]) => {
    const { takeAll, look, resized } = await world()
    for (const move of all) {
      skew += 1100
      if (Array.isArray(move)) await takeAll(move)
      else await resized(move.session, move.capacity)
      await look()
    }
  }

  const runs = fc.assert(fc.asyncProperty(moves, check), { numRuns: 8, seed: 20261122, endOnFailure: true })

  await expect(runs).resolves.toBeUndefined()
}, 120_000)
