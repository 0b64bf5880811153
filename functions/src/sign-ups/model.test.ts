import * as fc from 'fast-check'
import {
  accept,
  activityNow,
  anActivity,
  aSession,
  aWish,
  cancel,
  letGo,
  reviseActivity,
  signUp,
  theOffice,
} from '../../test/activities.ts'
import { AllocationModel } from '../../test/allocation-model.ts'
import { asFunction } from '../../dev/permissions.ts'
import { aCrowd } from '../../test/crowd.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { luotangAreas } from '../../test/people.ts'
import { later, now, setClock } from '../platform/clock.ts'
import { expireOffers } from '../schedule/expire-offers.ts'
import { planOf } from '../tables/activities.ts'
import { waitingListsOf } from '../tables/waiting-lists.ts'

useLocalTable()
beforeAll(luotangAreas)
afterEach(() => setClock())

const personCount = 6
const person = fc.nat(personCount - 1)
const command = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant('signUp' as const), person, size: fc.integer({ min: 1, max: 3 }) }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('cancel' as const), person }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('accept' as const), person }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('letGo' as const), person }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('expire' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('resize' as const), capacity: fc.integer({ min: 1, max: 6 }) }),
  },
)
type Command = typeof command extends fc.Arbitrary<infer C> ? C : never

let crowd: Awaited<ReturnType<typeof aCrowd>>
let office: string
beforeAll(async () => {
  crowd = await aCrowd(personCount)
  office = (await theOffice()).id
})

/** So far ahead that offers hold for twelve hours, however many end. */
function inTwoMonths(seats: { capacity: number; waitingCapacity: number }) {
  const startsAt = later(now(), 60 * 24 * 60)
  return aSession({ ...seats, startsAt, endsAt: later(startsAt, 120), signUpClosesAt: startsAt, cancelBy: startsAt })
}

/** An activity of 3 seats and 4 places to wait, beside its model. */
async function world() {
  const activity = await anActivity({ sessions: [inTwoMonths({ capacity: 3, waitingCapacity: 4 })] }, office)
  const model = new AllocationModel(3, 4)
  const line = { activityId: activity.id, sessionId: activity.sessions[0]!.id, as: 'participant' as const }
  const ids = new Map<number, string>()
  const known = (who: number) => ids.get(who) ?? ''
  const said = ({ status, body }: { status: number; body: { state?: string; code?: string } }) =>
    status === 200 ? body.state! : body.code!

  /** What the product answers, and what the model says. */
  const ways: { [Kind in Command['kind']]: (given: Extract<Command, { kind: Kind }>) => Promise<[string, string]> } = {
    signUp: async ({ person: who, size }) => {
      const people = Array.from({ length: size }, (_, place) => ({ name: `居民 ${who} ${place}` }))
      const reply = await signUp(crowd[who]!.id, aWish(activity, { people }))
      if (reply.status === 200) ids.set(who, reply.body.id)
      return [said(reply), model.signUp(who, size)]
    },
    cancel: async ({ person: who }) =>
      model.of(who) ? [said(await cancel(crowd[who]!.id, known(who))), model.cancel(who)] : ['none', model.cancel(who)],
    accept: async ({ person: who }) =>
      model.of(who) ? [said(await accept(crowd[who]!.id, known(who))), model.accept(who)] : ['none', model.accept(who)],
    letGo: async ({ person: who }) =>
      model.of(who) ? [said(await letGo(crowd[who]!.id, known(who))), model.letGo(who)] : ['none', model.letGo(who)],
    expire: async () => {
      const [list] = await waitingListsOf([line])
      const last = list!.offers
        .map(({ until }) => until)
        .toSorted()
        .at(-1)
      // Only here: the clock would look after the activities of all earlier runs too.
      if (last) setClock(later(last, 1))
      await asFunction('schedule', () => expireOffers(line, now()))
      setClock()
      model.expireAll()
      return ['', '']
    },
    resize: async ({ capacity }) => {
      const found = await activityNow(activity.id)
      const sessions = found.sessions.map((one) => ({ ...planOf(one), capacity }))
      const revised = await reviseActivity(found, { sessions }, office).then(
        () => true,
        () => false,
      )
      return [String(revised), String(model.resize(capacity))]
    },
  }

  async function agrees() {
    const [session] = (await activityNow(activity.id)).sessions
    const [list] = await waitingListsOf([{ activityId: activity.id, sessionId: session!.id, as: 'participant' }])
    const inOrder = (state: string) =>
      model.parties.filter((party) => party.state === state).map(({ person: who }) => known(who))
    expect({
      taken: session!.taken,
      capacity: session!.capacity,
      waiting: list!.waiting.map(({ id }) => id),
      offered: list!.offers.map(({ id }) => id).toSorted(),
    }).toEqual({
      taken: model.taken(),
      capacity: model.capacity,
      waiting: inOrder('waiting'),
      offered: inOrder('offered').toSorted(),
    })
    expect(session!.taken).toBeLessThanOrEqual(session!.capacity)
  }

  return { run: (given: Command) => ways[given.kind](given as never), agrees }
}

// What an instance remembers for a second is over before the next step.
const realNow = Date.now
let skew = 0

const runs = Number(process.env['MODEL_RUNS'] ?? 500)

test(`${runs} times up to 60 commands end as the model says`, async () => {
  jest.spyOn(Date, 'now').mockImplementation(() => realNow() + skew)
  const check = async (commands: Command[]) => {
    const { run, agrees } = await world()
    for (const given of commands) {
      skew += 1100
      const [answer, expected] = await run(given)
      expect({ given, answer }).toEqual({ given, answer: expected })
    }
    await agrees()
  }

  const all = fc.assert(fc.asyncProperty(fc.array(command, { minLength: 1, maxLength: 60 }), check), {
    numRuns: runs,
    seed: 20261125,
    endOnFailure: true,
  })

  await expect(all).resolves.toBeUndefined()
}, 600_000)
