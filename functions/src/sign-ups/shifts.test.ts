import { registers } from '@mulin/shared/sign-ups/registers'
import { asFunction } from '../../dev/permissions.ts'
import {
  anActivity,
  aSession,
  aWish,
  cancel,
  cancelActivity,
  letGo,
  reviseActivity,
  revisionOf,
  type SessionPlan,
  signUp,
  signUpOk,
  theOffice,
  tick,
  startingAt,
  wanting,
} from '../../test/activities.ts'
import { callOk } from '../../test/call.ts'
import { countCalls } from '../../test/calls.ts'
import { recordsOf } from '../../test/changes.ts'
import { itemsWhere } from '../../test/items.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { aResident, luotangAreas } from '../../test/people.ts'
import { later, now, setClock } from '../platform/clock.ts'
import { handler as registersHandler } from '../registers/handler.ts'
import { handler as stream } from '../stream/handler.ts'

useLocalTable()
beforeAll(luotangAreas)
afterEach(() => setClock())

const hour = 60
const as = 'volunteer' as const
const aVolunteer = () => aResident({ volunteer: 'approved' })

/** An activity that wants helpers, so many hours from tomorrow at this time, for two hours. */
async function helped(hoursOn: number, plan: Partial<SessionPlan> = {}) {
  const times = startingAt(later(now(), (24 + hoursOn) * hour))
  return anActivity({ sessions: [aSession({ ...times, shifts: wanting(2), ...plan })] })
}

const help = (personId: string, activity: Awaited<ReturnType<typeof helped>>) =>
  signUpOk(personId, aWish(activity, { as }))
const asked = async (personId: string, activity: Awaited<ReturnType<typeof helped>>) => {
  const { status, body } = await signUp(personId, aWish(activity, { as }))
  return status === 200 ? 'signed up' : body.code
}

test('a helper is not wanted at two places at once, and reads where else they are', async () => {
  const { id } = await aVolunteer()
  const [first, second] = [await helped(0), await helped(1)]
  const held = await help(id, first)

  const { status, body } = await signUp(id, aWish(second, { as }))

  expect(status).toBe(409)
  expect(body).toMatchObject({
    code: 'shift_clash',
    details: { signUpId: held.id, activityId: first.id, sessionId: held.sessionId, startsAt: held.startsAt },
  })
})

test('nor without time for the way, nor for more than eight hours a day', async () => {
  setClock('2026-11-20T00:00:00.000Z')
  const { id } = await aVolunteer()
  await help(id, await helped(0))
  expect(await asked(id, await helped(2))).toBe('shift_rest')

  await help(id, await helped(3))
  await help(id, await helped(6))

  expect((await signUp(id, aWish(await helped(9, {}), { as }))).status).toBe(200)
  const fifth = await signUp(id, aWish(await helped(12), { as }))
  expect(fifth.body).toMatchObject({ code: 'shift_rest', details: { perDay: true } })
})

test('waiting to help counts, and a waiting list is joined by the same rule', async () => {
  const { id } = await aVolunteer()
  const full = await helped(0, { shifts: wanting(1), waitingCapacity: 5 })
  await help((await aVolunteer()).id, full)
  expect(await help(id, full)).toMatchObject({ state: 'waiting' })

  expect(await asked(id, await helped(1))).toBe('shift_clash')
})

test('participants may be wherever they like, and volunteers as participants', async () => {
  const { id } = await aVolunteer()
  const [first, second] = [await helped(0), await helped(0)]
  await help(id, first)

  expect(await signUpOk(id, aWish(second))).toMatchObject({ state: 'confirmed' })
})

test('other sessions that are named instead are some that the helper can take on', async () => {
  const { id } = await aVolunteer()
  const first = await helped(0)
  const { startsAt } = first.sessions[0]!
  const at = (hours: number) => ({
    startsAt: later(startsAt, hours * hour),
    endsAt: later(startsAt, (hours + 2) * hour),
  })
  const sessions = [0, 1, 4].map((hours) => aSession({ ...at(hours), shifts: wanting(1) }))
  const second = await anActivity({ sessions })
  await help(id, first)

  const { body } = await signUp(id, aWish(second, { as }))

  expect(body.code).toBe('shift_clash')
  expect((body as { details?: { alternatives: unknown } }).details?.alternatives).toMatchObject([
    { sessionId: second.sessions[2]!.id },
  ])
})

type Held = { id: string; personId: string; activity: Awaited<ReturnType<typeof helped>> }
const byOffice = async ({ id: signUpId }: Held) =>
  callOk(registersHandler, registers.remove, { signUpId, reason: '改由别人' }, (await theOffice()).id)
const offered = async (held: Held) => {
  const [holder] = await itemsWhere(
    ({ sk, activityId, state }) => sk.startsWith('SIGNUP#') && activityId === held.activity.id && state === 'confirmed',
  )
  await cancel(String(holder!['personId']), String(holder!['id']))
}

test.each<[string, (held: Held) => Promise<unknown>]>([
  ['was cancelled', ({ personId, id }) => cancel(personId, id)],
  ['was taken off the list', byOffice],
  ['was let go', async (held) => offered(held).then(() => letGo(held.personId, held.id))],
  [
    'was called off',
    async ({ activity }) => {
      const Records = await recordsOf(`ACTIVITY#${activity.id}`, () => cancelActivity(activity.id))
      await asFunction('stream', () => stream({ Records }))
    },
  ],
  [
    'was an offer that expired',
    async (held) => {
      await offered(held)
      setClock(later(now(), 20 * hour))
      await tick()
    },
  ],
])('a shift that %s makes room for another', async (_, end) => {
  const { id: personId } = await aVolunteer()
  const full = await helped(0, { shifts: wanting(1), waitingCapacity: 5 })
  const other = await helped(1)
  if (end !== byOffice) await help((await aVolunteer()).id, full)
  const { id } = await help(personId, full)
  expect(await asked(personId, other)).toBe('shift_clash')

  await end({ id, personId, activity: full })

  expect(await asked(personId, other)).toBe('signed up')
})

test('a shift moves along with its session', async () => {
  const { id } = await aVolunteer()
  const [first, other] = [await helped(0), await helped(0)]
  await help(id, first)
  const [session] = revisionOf(first).sessions
  const times = { startsAt: later(session!.startsAt, 8 * hour), endsAt: later(session!.endsAt, 8 * hour) }

  const Records = await recordsOf(`ACTIVITY#${first.id}`, () =>
    reviseActivity(first, { sessions: [{ ...session!, ...times }] }),
  )
  await asFunction('stream', () => stream({ Records }))

  expect(await asked(id, other)).toBe('signed up')
  expect(await asked(id, await helped(8))).toBe('shift_clash')
})

test('a shift that ended does not come back when its session moves', async () => {
  const { id } = await aVolunteer()
  const first = await helped(0)
  const held = await help(id, first)
  const [session] = revisionOf(first).sessions
  const Records = await recordsOf(`ACTIVITY#${first.id}`, () =>
    reviseActivity(first, { sessions: [{ ...session!, endsAt: later(session!.endsAt, hour) }] }),
  )
  await cancel(id, held.id)

  await asFunction('stream', () => stream({ Records }))

  expect(await asked(id, await helped(1))).toBe('signed up')
})

test('of two shifts at the same time, asked for at the same moment, one is had', async () => {
  for (let round = 1; round <= 6; round++) {
    const { id } = await aVolunteer()
    const both = [await helped(0), await helped(1)]

    const replies = await Promise.all(both.map((activity) => asked(id, activity)))

    expect(replies.toSorted()).toEqual(['shift_clash', 'signed up'])
  }
})

test('what is long over is forgotten, and costs no request', async () => {
  const { id } = await aVolunteer()
  await help(id, await helped(0))
  await help(id, await helped(3))
  setClock(later(now(), 4 * 24 * hour))
  const activity = await helped(0)

  expect(await countCalls(() => help(id, activity))).toEqual({ reads: 2, writes: 1, waves: 2 })

  const [item] = await itemsWhere(({ pk, sk }) => pk === `PERSON#${id}` && sk === 'SHIFTS')
  expect(Object.keys(item!).filter((name) => name.startsWith('sgn_'))).toHaveLength(1)
})
