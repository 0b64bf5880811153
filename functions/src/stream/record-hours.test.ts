import type { DynamoDBRecord } from 'aws-lambda-types'
import { asFunction } from '../../dev/permissions.ts'
import { aShift, checked } from '../../test/hours.ts'
import { recordsOf } from '../../test/changes.ts'
import { injectFaults } from '../../test/faults.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { luotangAreas, onDuty } from '../../test/people.ts'
import { callOk } from '../../test/call.ts'
import { inbox } from '@mulin/shared/inbox'
import { minutesIn } from '@mulin/shared/hours/hours'
import { handler as inboxHandler } from '../inbox/handler.ts'
import { later } from '../platform/clock.ts'
import { allHoursOf, changeHours, type StoredHours } from '../tables/hours.ts'
import { messagesOf } from '../tables/messages.ts'
import { transact } from '../tables/transact.ts'
import { handler } from './handler.ts'

useLocalTable()
beforeAll(luotangAreas)

type Shift = Awaited<ReturnType<typeof aShift>>

const feed = (Records: DynamoDBRecord[]) => asFunction('stream', () => handler({ Records }))
const onRow = ({ personId }: Shift, work: () => Promise<unknown>) => recordsOf(`PERSON#${personId}`, work)
const hoursFor = ({ personId }: Shift) => allHoursOf(personId)

/** Checked in at the start, and out so many minutes later. */
const out = (shift: Shift, minutes: number) =>
  checked(shift, { in: shift.signUp.startsAt, out: later(shift.signUp.startsAt, minutes) })

async function aServedShift(minutes = 90) {
  const shift = await aShift()
  await feed(await onRow(shift, () => out(shift, minutes)))
  return shift
}

test('who checks out as a volunteer has hours that wait for confirmation', async () => {
  const shift = await aServedShift()

  expect(await hoursFor(shift)).toMatchObject([
    {
      id: shift.signUp.id.replace('sgn_', 'hrs_'),
      areaPath: 'luotang/taiyu',
      state: 'pending',
      dueAt: expect.any(String),
      activityTitle: '义诊进社区',
      entries: [{ action: 'record', by: 'clock', minutes: 90 }],
    },
  ])
})

test('they stand in the inbox of the community, under a name', async () => {
  const shift = await aServedShift()
  const officer = await onDuty('community_officer', 'luotang/taiyu')

  const { items } = await callOk(inboxHandler, inbox.read, { kind: 'hours', limit: 50 }, officer.id)

  const [own] = items.filter((item) => item.kind === 'hours' && item.signUpId === shift.signUp.id)
  expect(own).toMatchObject({ name: '居民 甲', state: 'pending', since: expect.any(String), dueAt: expect.any(String) })
})

test('nobody finds their own in it', async () => {
  const shift = await aServedShift()
  await onDuty('community_officer', 'luotang/taiyu', { personId: shift.personId })

  const { items } = await callOk(inboxHandler, inbox.read, { kind: 'hours', limit: 50 }, shift.personId)

  expect(items.filter((item) => item.kind === 'hours' && item.signUpId === shift.signUp.id)).toEqual([])
})

test('told many times, also at once and under faults, they are recorded once', async () => {
  jest.spyOn(console, 'info').mockImplementation()
  const complaints = jest.spyOn(console, 'error').mockImplementation()
  const shift = await aShift()
  const records = await onRow(shift, () => out(shift, 60))
  const { stop } = injectFaults({ seed: 7, share: 0.3 })

  await Promise.all([feed(records), feed(records), feed(records)])
  while ((await feed(records)).batchItemFailures.length > 0) complaints.mockClear()
  stop()
  complaints.mockClear()

  expect(await hoursFor(shift)).toMatchObject([{ version: 1, entries: [{ minutes: 60 }] }])
})

test('checking in alone gives none, and participants get none', async () => {
  const shift = await aShift()

  await feed(await onRow(shift, () => checked(shift, { in: shift.signUp.startsAt })))

  expect(await hoursFor(shift)).toEqual([])
})

test('a check-in that is undone takes them back, and another one gives them again, all on the record', async () => {
  const shift = await aServedShift(90)

  await feed(await onRow(shift, () => checked(shift, {})))
  expect(await hoursFor(shift)).toMatchObject([{ state: 'void' }])
  await feed(await onRow(shift, () => out(shift, 60)))

  const [hours] = await hoursFor(shift)
  expect(hours).toMatchObject({ state: 'pending' })
  expect(hours!.entries.map(({ action, minutes }) => [action, minutes])).toEqual([
    ['record', 90],
    ['void', -90],
    ['record', 60],
  ])
})

const writtenBy = (hours: StoredHours, action: 'confirm' | 'correct' | 'uphold', minutes = 0) => ({
  ...hours,
  state: 'confirmed' as const,
  entries: [...hours.entries, { at: hours.stateAt, action, by: 'staff' as const, minutes, reason: '核对过' }],
  version: hours.version + 1,
})

test('once a person wrote to them, the clock does not', async () => {
  const shift = await aServedShift(90)
  const [hours] = await hoursFor(shift)
  await transact([changeHours(hours!, writtenBy(hours!, 'confirm'))])

  await feed(await onRow(shift, () => checked(shift, {})))

  expect((await hoursFor(shift)).map((one) => [one.state, minutesIn(one)])).toEqual([['confirmed', 90]])
})

test.each([
  ['confirm', 0, { kind: 'hours_confirmed', minutes: 90 }],
  ['correct', -30, { kind: 'hours_corrected', minutes: 60, reason: '核对过' }],
  ['uphold', 0, { kind: 'hours_upheld', minutes: 90, reason: '核对过' }],
] as const)('the volunteer is told once that staff wrote %s', async (action, minutes, expected) => {
  const shift = await aServedShift(90)
  const [hours] = await hoursFor(shift)
  const records = await onRow(shift, () => transact([changeHours(hours!, writtenBy(hours!, action, minutes))]))

  await feed(records)
  await feed(records)

  const { messages } = await messagesOf(shift.personId, { limit: 20 })
  expect(messages.filter(({ kind }) => kind.startsWith('hours_'))).toMatchObject([
    { ...expected, about: { signUpId: shift.signUp.id } },
  ])
})
