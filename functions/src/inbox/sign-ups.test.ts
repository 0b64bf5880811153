import { inbox } from '@mulin/shared/inbox'
import { registers } from '@mulin/shared/sign-ups/registers'
import {
  anActivity,
  aSession,
  aWish,
  cancel,
  cancelActivity,
  reviseActivity,
  type SessionPlan,
  signUpOk,
  startingAt,
} from '../../test/activities.ts'
import { callOk } from '../../test/call.ts'
import { recordsOf } from '../../test/changes.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { aResident, luotangAreas, onDuty } from '../../test/people.ts'
import { later, now } from '../platform/clock.ts'
import { handler as registersHandler } from '../registers/handler.ts'
import { handler as stream } from '../stream/handler.ts'
import { handler } from './handler.ts'

useLocalTable()
beforeAll(luotangAreas)

const inDays = (days: number) => later(now(), days * 24 * 60)

/** Somebody of 太宇 who asks for seats of a session that the community gives out one by one. */
async function asked(overrides: Partial<SessionPlan> = {}) {
  const activity = await anActivity({
    communityId: 'taiyu',
    sessions: [aSession({ mode: 'approval', ...overrides })],
  })
  const { id: personId } = await aResident({ name: '居民 辛', phone: '13800008008' })
  const { id } = await signUpOk(personId, aWish(activity, { people: [{ name: '居民 辛' }, { name: '居民 壬' }] }))
  return { activity, personId, id }
}

const officerOf = (community: string) => onDuty('community_officer', `luotang/${community}`)
const waitingFor = async (personId: string) =>
  (await callOk(handler, inbox.read, { kind: 'sign_up', limit: 50 }, personId)).items
const idsFor = async (person: { id: string }) => (await waitingFor(person.id)).map(({ id }) => id)

test('says who asks for what', async () => {
  const { activity, id } = await asked()

  const items = await waitingFor((await officerOf('taiyu')).id)

  expect(items.find((item) => item.id === id)).toMatchObject({
    kind: 'sign_up',
    activityId: activity.id,
    activityTitle: activity.title,
    state: 'pending',
    name: '居民 辛',
    phoneMasked: '138****8008',
    people: [{ name: '居民 辛' }, { name: '居民 壬' }],
  })
})

test('is due within two days, and before the session begins', async () => {
  const startsAt = inDays(20)
  const soon = await asked()
  const far = await asked(startingAt(startsAt, 60))

  const items = await waitingFor((await officerOf('taiyu')).id)

  const dueAt = (id: string) => items.find((item) => item.id === id)!.dueAt
  expect(dueAt(soon.id)).toBe(soon.activity.sessions[0]!.startsAt)
  expect(inDays(1) < dueAt(far.id) && dueAt(far.id) <= inDays(2)).toBe(true)
})

test('waits for its community and the office, for nobody else', async () => {
  const { id } = await asked()

  expect(await idsFor(await officerOf('taiyu'))).toContain(id)
  expect(await idsFor(await onDuty('office', 'luotang'))).toContain(id)
  expect(await idsFor(await officerOf('yanhe'))).not.toContain(id)
  expect(await idsFor(await onDuty('grid_worker', 'luotang/taiyu/taiyu-g1'))).not.toContain(id)
})

test('moves with its activity to another community', async () => {
  const { activity, id } = await asked()

  const records = await recordsOf(`ACTIVITY#${activity.id}`, () => reviseActivity(activity, { communityId: 'yanhe' }))
  await stream({ Records: records })

  expect(await idsFor(await officerOf('taiyu'))).not.toContain(id)
  expect(await idsFor(await officerOf('yanhe'))).toContain(id)
})

type Asked = Awaited<ReturnType<typeof asked>>
const byStaff = async (endpoint: typeof registers.approve | typeof registers.decline, signUpId: string) =>
  callOk(registersHandler, endpoint, { signUpId, version: 1, reason: '名额有限' }, (await officerOf('taiyu')).id)

test.each<[string, (one: Asked) => Promise<unknown>]>([
  ['approved', ({ id }) => byStaff(registers.approve, id)],
  ['declined', ({ id }) => byStaff(registers.decline, id)],
  ['cancelled', ({ personId, id }) => cancel(personId, id)],
  [
    'called off with its activity',
    async ({ activity }) =>
      stream({ Records: await recordsOf(`ACTIVITY#${activity.id}`, () => cancelActivity(activity.id)) }),
  ],
])('waits no longer once it is %s', async (_what, end) => {
  const one = await asked()
  const office = await onDuty('office', 'luotang')
  expect(await idsFor(office)).toContain(one.id)

  await end(one)

  expect(await idsFor(office)).not.toContain(one.id)
})
