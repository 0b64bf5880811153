import { checkIns } from '@mulin/shared/check-ins/endpoints'
import { hours } from '@mulin/shared/hours/endpoints'
import { answerWorkdays, isPassedUp } from '@mulin/shared/hours/hours'
import { inbox } from '@mulin/shared/inbox'
import { asFunction } from '../../dev/permissions.ts'
import { callOk } from '../../test/call.ts'
import { follow, recordsOf } from '../../test/changes.ts'
import { aShift, someHours } from '../../test/hours.ts'
import { itemsWhere } from '../../test/items.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { overtake } from '../../test/overtake.ts'
import { aResident, luotangAreas, onDuty } from '../../test/people.ts'
import { handler as checkInsHandler } from '../check-ins/handler.ts'
import { handler as hoursHandler } from '../hours/handler.ts'
import { handler as inboxHandler } from '../inbox/handler.ts'
import { later, now, setClock } from '../platform/clock.ts'
import { newId } from '../platform/ids.ts'
import { workdaysAfter } from '../platform/workdays.ts'
import { allHoursOf, type StoredHours } from '../tables/hours.ts'
import { messagesOf } from '../tables/messages.ts'
import { handler } from './handler.ts'

useLocalTable()

let office: string
let officer: string
beforeAll(async () => {
  await luotangAreas()
  office = (await onDuty('office', 'luotang', { from: '2026-01-01' })).id
  officer = (await onDuty('community_officer', 'luotang/taiyu', { from: '2026-01-01' })).id
})
afterEach(() => setClock())

const tick = () => asFunction('schedule', () => handler())
const followed = async ({ personId }: { personId: string }, work: () => Promise<unknown>) =>
  follow(await recordsOf(`PERSON#${personId}`, work))

/** Hours that wait, as the stream tells of them. */
async function waiting(over: Partial<StoredHours> = {}) {
  const personId = over.personId ?? (await aResident({ volunteer: 'approved' })).id
  const { dueAt } = workdaysAfter(now(), answerWorkdays)
  let made!: StoredHours
  await followed({ personId }, async () => (made = await someHours({ personId, dueAt, ...over })))
  return made
}

/** The clock looks then, and the stream tells what it did. */
async function tickAt(at: string, { personId }: { personId: string }) {
  setClock(at)
  await followed({ personId }, tick)
}

const kindsOf = async (personId: string) => (await messagesOf(personId, { limit: 50 })).messages.map(({ kind }) => kind)
const overdueTold = async (personId: string, { activityId }: Pick<StoredHours, 'activityId'>) =>
  (await messagesOf(personId, { limit: 50 })).messages.filter(
    (message) => message.kind === 'hours_overdue' && message.about.activityId === activityId,
  )
const trailOf = async ({ personId }: { personId: string }) =>
  (await allHoursOf(personId))[0]!.entries.map(({ action, by, minutes }) => [action, by, minutes])
const shownOf = async ({ personId }: { personId: string }) =>
  (await callOk(hoursHandler, hours.mine, {}, personId)).hours[0]!
const request = ({ id: hoursId }: { id: string }) => ({ hoursId, requestId: newId('hrs'), version: 1 })

test('hours that nobody confirmed within seven workdays go up once: the office is told, the volunteer reads it', async () => {
  const made = await waiting()
  await tickAt(later(made.dueAt!, -1), made)
  expect(await trailOf(made)).toHaveLength(1)

  await tickAt(later(made.dueAt!, 1), made)
  await tickAt(later(made.dueAt!, 2), made)
  await tickAt(later(made.dueAt!, 60), made)

  expect(await trailOf(made)).toEqual([
    ['record', 'clock', 120],
    ['escalate', 'clock', 0],
  ])
  expect(await shownOf(made)).toMatchObject({ entries: [{ action: 'record' }], passedUp: [expect.any(String)] })
  expect(await kindsOf(made.personId)).toEqual(['hours_late'])
  expect(await overdueTold(office, made)).toHaveLength(1)
  expect(await overdueTold(officer, made)).toEqual([])
  const { hours: open } = await callOk(hoursHandler, hours.list, {}, office)
  expect(open.find(({ id }) => id === made.id)).toMatchObject({ state: 'pending', dueAt: made.dueAt })
})

test('a shift that was served and that nobody confirmed ends up with the office, which confirms it', async () => {
  const { personId, activity, signUp } = await aShift()
  const { startsAt, endsAt } = activity.sessions[0]!
  for (const [at, endpoint] of [
    [startsAt, checkIns.checkIn],
    [endsAt, checkIns.checkOut],
  ] as const) {
    setClock(at)
    const marked = () => callOk(checkInsHandler, endpoint, { signUpId: signUp.id }, officer)
    // What the stream records of it, it is told of too.
    await followed({ personId }, () => followed({ personId }, marked))
  }
  const { dueAt } = await shownOf({ personId })
  await tickAt(later(dueAt!, -1), { personId })
  const inboxOf = async (staffId: string) =>
    (await callOk(inboxHandler, inbox.read, { kind: 'hours', limit: 50 }, staffId)).items.flatMap((item) =>
      item.kind === 'hours' && item.signUpId === signUp.id ? item : [],
    )
  expect((await inboxOf(office)).map((item) => isPassedUp(item))).toEqual([false])
  expect(await kindsOf(personId)).not.toContain('hours_late')

  await tickAt(later(dueAt!, 1), { personId })

  const [item] = await inboxOf(office)
  expect(isPassedUp(item!)).toBe(true)
  expect(await overdueTold(office, item!)).toHaveLength(1)
  expect(await kindsOf(personId)).toContain('hours_late')

  const { id: hoursId, version } = item!
  await followed({ personId }, () =>
    callOk(hoursHandler, hours.confirm, { hoursId, version, requestId: newId('hrs') }, office),
  )
  await tickAt(later(dueAt!, 24 * 60), { personId })
  expect(await shownOf({ personId })).toMatchObject({ state: 'confirmed', passedUp: [expect.any(String)] })
  expect(await inboxOf(office)).toEqual([])
})

test('of a session many are one message, and their own hours are nobody’s to be told of', async () => {
  const { id: both } = await onDuty('office', 'luotang', { from: '2026-01-01' })
  const [activityId, sessionId] = [newId('act'), newId('ses')]
  const first = await waiting({ activityId, sessionId })
  await waiting({ activityId, sessionId })
  const own = await waiting({ personId: both })

  await tickAt(later(first.dueAt!, 1), first)

  expect(await overdueTold(office, first)).toHaveLength(1)
  expect(await overdueTold(both, own)).toEqual([])
  expect(await overdueTold(office, own)).toHaveLength(1)
})

test('what was confirmed in time goes nowhere, also when the stream never told the clock', async () => {
  const made = await waiting()
  await callOk(hoursHandler, hours.confirm, request(made), officer)

  await tickAt(later(made.dueAt!, 1), made)

  expect(await trailOf(made)).toHaveLength(2)
  expect(await overdueTold(office, made)).toEqual([])
  const [clock] = await itemsWhere(({ pk }) => pk === `CLOCK#${made.id}`)
  expect(clock).not.toHaveProperty('gsi1pk')
})

test('a dispute has a term of its own, and goes up by itself', async () => {
  const made = await waiting()
  await tickAt(later(made.dueAt!, 1), made)
  await followed(made, () =>
    callOk(hoursHandler, hours.dispute, { ...request(made), reason: '我到四点才走' }, made.personId),
  )
  const { dueAt } = (await callOk(hoursHandler, hours.mine, {}, made.personId)).hours[0]!
  await tickAt(later(dueAt!, -1), made)
  expect(await trailOf(made)).toHaveLength(3)

  await tickAt(later(dueAt!, 1), made)

  expect((await trailOf(made)).map(([action]) => action)).toEqual(['record', 'escalate', 'dispute', 'escalate'])
  expect(await overdueTold(office, made)).toHaveLength(2)
})

test.each([
  ['first', ['record', 'confirm']],
  ['last', ['record', 'escalate', 'confirm']],
])('who confirms in the moment in which it goes up, and writes %s, confirms', async (when, trail) => {
  const made = await waiting()
  setClock(later(made.dueAt!, 1))
  const confirm = () => callOk(hoursHandler, hours.confirm, request(made), officer)
  const goUp = () => followed(made, tick)

  await (when === 'first' ? overtake(goUp, confirm) : overtake(confirm, goUp))
  await tickAt(later(made.dueAt!, 3), made)

  expect((await trailOf(made)).map(([action]) => action)).toEqual(trail)
})

test('told again, late or all at once by the stream, it is the same', async () => {
  const personId = (await aResident({ volunteer: 'approved' })).id
  const { dueAt } = workdaysAfter(now(), answerWorkdays)
  let made!: StoredHours
  const told = await recordsOf(`PERSON#${personId}`, async () => (made = await someHours({ personId, dueAt })))
  await follow(told)
  setClock(later(dueAt, 1))
  const passed = await recordsOf(`PERSON#${personId}`, tick)

  for (const record of [...passed, ...told, ...passed, ...told]) await follow([record])
  await tick()

  expect(await trailOf(made)).toHaveLength(2)
  expect(await kindsOf(personId)).toEqual(['hours_late'])
})
