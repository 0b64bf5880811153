import type { DynamoDBRecord } from 'aws-lambda-types'
import { asFunction } from '../../dev/permissions.ts'
import { aCertificate } from '../../test/certificates.ts'
import { aShift, checked } from '../../test/hours.ts'
import { recordsOf } from '../../test/changes.ts'
import { injectFaults } from '../../test/faults.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { luotangAreas, onDuty } from '../../test/people.ts'
import { callOk } from '../../test/call.ts'
import { inbox } from '@mulin/shared/inbox'
import { type Certificate, servicesIn } from '@mulin/shared/certificates/certificate'
import { certificatesOver, minutesIn } from '@mulin/shared/hours/hours'
import { hours as hoursEndpoints } from '@mulin/shared/hours/endpoints'
import { handler as hoursHandler } from '../hours/handler.ts'
import { handler as inboxHandler } from '../inbox/handler.ts'
import { later, setClock } from '../platform/clock.ts'
import { newId } from '../platform/ids.ts'
import { addCertificate, storedCertificate } from '../tables/certificates.ts'
import { noteOnSignUp } from '../tables/sign-up-steps.ts'
import { keys } from '../tables/keys.ts'
import { allHoursOf, changeHours, type StoredHours } from '../tables/hours.ts'
import { messagesOf } from '../tables/messages.ts'
import { transact } from '../tables/transact.ts'
import { handler } from './handler.ts'

useLocalTable()
beforeAll(luotangAreas)
afterEach(() => setClock())

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

describe('who checked in and never out', () => {
  /** As the clock leaves the sign-up when the session is over. */
  const ended = async (shift: Shift) => {
    setClock(shift.signUp.endsAt)
    const { personId, signUp } = shift
    const over = noteOnSignUp({ ...shift.signUp, personId }, { thankedAt: signUp.endsAt }, { state: 'attended' })
    const records = await onRow(shift, () => transact([over]))
    await feed([...records, ...records])
    return records
  }
  async function stillThere() {
    const shift = await aShift()
    await feed(await onRow(shift, () => checked(shift, { in: shift.signUp.startsAt })))
    return shift
  }

  test('has no hours while the session lasts', async () => {
    expect(await hoursFor(await stillThere())).toEqual([])
  })

  test('has none minutes when it is over, and is told so once, to say when they left', async () => {
    const shift = await stillThere()

    await feed(await onRow(shift, () => ended(shift)))

    const [hours, ...others] = await hoursFor(shift)
    expect(others).toEqual([])
    expect(hours).toMatchObject({
      state: 'pending',
      dueAt: expect.any(String),
      checkedInAt: shift.signUp.startsAt,
      entries: [{ action: 'record', by: 'clock', minutes: 0 }],
    })
    expect(hours).not.toHaveProperty('checkedOutAt')
    const { messages } = await messagesOf(shift.personId, { limit: 20 })
    expect(messages.filter(({ kind }) => kind.startsWith('hours_'))).toMatchObject([
      { kind: 'hours_missing', about: { signUpId: shift.signUp.id } },
    ])
  })

  test('says so, stands in the inbox with these words, and the answer gives the hours', async () => {
    const shift = await stillThere()
    await ended(shift)
    const [{ id: hoursId }] = (await hoursFor(shift)) as [StoredHours]
    const officer = await onDuty('community_officer', 'luotang/taiyu')
    const said = { hoursId, requestId: newId('hrs'), reason: '我到结束才走' }
    await callOk(hoursHandler, hoursEndpoints.dispute, said, shift.personId)

    const { items } = await callOk(inboxHandler, inbox.read, { kind: 'hours', limit: 50 }, officer.id)
    const answer = { hoursId, requestId: newId('hrs'), version: 2, minutes: 110, reason: '领队证明' }
    await callOk(hoursHandler, hoursEndpoints.answer, answer, officer.id)

    const [own] = items.filter((item) => item.kind === 'hours' && item.id === hoursId)
    expect(own).toMatchObject({ state: 'disputed', entries: [{ minutes: 0 }, { reason: '我到结束才走' }] })
    const { confirmedMinutes } = await callOk(hoursHandler, hoursEndpoints.mine, {}, shift.personId)
    expect(confirmedMinutes).toBe(110)
  })

  test('is checked out by staff afterwards: the hours follow by an entry', async () => {
    const shift = await stillThere()
    await ended(shift)

    await feed(await onRow(shift, () => out(shift, 90)))

    const [hours] = await hoursFor(shift)
    expect(hours).toMatchObject({ state: 'pending', checkedOutAt: expect.any(String) })
    expect(hours!.entries.map(({ minutes }) => minutes)).toEqual([0, 90])
  })
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

describe('what turns out after hours were confirmed', () => {
  async function confirmed(state: StoredHours['state'] = 'confirmed') {
    const shift = await aServedShift(90)
    const [hours] = (await hoursFor(shift)) as [StoredHours]
    await transact([changeHours(hours, { ...writtenBy(hours, 'confirm'), state, dueAt: undefined })])
    return { shift, hours }
  }
  const told = async ({ personId }: Shift) =>
    (await messagesOf(personId, { limit: 20 })).messages.filter(({ kind }) => kind.startsWith('hours_'))
  /** The change, and what the stream makes of it, also told twice. */
  async function follow(shift: Shift, change: () => Promise<unknown>) {
    const records = await onRow(shift, change)
    const written = await onRow(shift, () => feed([...records, ...records]))
    await feed([...written, ...written])
  }

  test('a check-in that is undone takes them back: they count no more, wait for staff, and the person reads it', async () => {
    const { shift, hours } = await confirmed()
    const officer = await onDuty('community_officer', 'luotang/taiyu')

    await follow(shift, () => checked(shift, {}))

    const { hours: mine, confirmedMinutes } = await callOk(hoursHandler, hoursEndpoints.mine, {}, shift.personId)
    expect(confirmedMinutes).toBe(0)
    expect(mine).toMatchObject([{ state: 'pending', dueAt: expect.any(String) }])
    expect(mine[0]!.entries.map(({ action, minutes }) => [action, minutes])).toEqual([
      ['record', 90],
      ['confirm', 0],
      ['void', -90],
    ])
    const { items } = await callOk(inboxHandler, inbox.read, { kind: 'hours', limit: 50 }, officer.id)
    expect(items.map(({ id }) => id)).toContain(hours.id)
    expect(await told(shift)).toMatchObject([{ kind: 'hours_reopened', minutes: 0 }])
  })

  test('a later check-out counts, once staff have seen it', async () => {
    const { shift } = await confirmed()

    await follow(shift, () => out(shift, 110))

    const [now] = await hoursFor(shift)
    expect([now!.state, minutesIn(now!)]).toEqual(['pending', 110])
    expect(await told(shift)).toMatchObject([{ kind: 'hours_reopened', minutes: 110 }])
  })

  test('a scan that adds no minute changes nothing', async () => {
    const { shift } = await confirmed()
    const { startsAt } = shift.signUp

    await follow(shift, () => checked(shift, { in: later(startsAt, -10), out: later(startsAt, 90) }))

    expect(await hoursFor(shift)).toMatchObject([{ state: 'confirmed', version: 2 }])
  })

  test('certificates that list them stay, and staff are told of those that hold', async () => {
    const { shift, hours } = await confirmed()
    const [service] = servicesIn([{ ...hours, state: 'confirmed' }], {})
    await transact([
      certified(shift, { number: 'ZY2026-AAAA-0001', services: [service!] }),
      certified(shift, { number: 'ZY2026-AAAA-0002', services: [service!], withdrawnAt: hours.stateAt }),
      certified(shift, { number: 'ZY2026-AAAA-0003' }),
    ])

    await follow(shift, () => checked(shift, {}))

    const [now] = await hoursFor(shift)
    expect(certificatesOver(now!)).toEqual(['ZY2026-AAAA-0001'])
  })

  test('in a dispute what was taken back is counted again, and the answer is owed by when it was', async () => {
    const { shift, hours } = await confirmed('disputed')
    const { startsAt } = shift.signUp

    await follow(shift, () => checked(shift, {}))
    expect(minutesIn((await hoursFor(shift))[0]!)).toBe(0)
    await follow(shift, () => checked(shift, { in: startsAt, out: later(startsAt, 100) }))

    const [now] = await hoursFor(shift)
    expect([now!.state, minutesIn(now!), now!.stateAt]).toEqual(['disputed', 100, hours.stateAt])
  })

  test('another end of the shift is the end that they are measured on', async () => {
    const { shift } = await confirmed()
    const { id, endsAt } = shift.signUp

    await follow(shift, () =>
      transact([{ update: keys.signUp(shift.personId, id), set: { endsAt: later(endsAt, 60) } }]),
    )

    expect(await hoursFor(shift)).toMatchObject([{ endsAt: later(endsAt, 60), version: 2 }])
  })

  test('of an answered dispute only that they were not there opens it again', async () => {
    const { shift } = await confirmed('settled')

    await follow(shift, () => out(shift, 110))
    expect(await hoursFor(shift)).toMatchObject([{ state: 'settled', version: 2 }])
    await follow(shift, () => checked(shift, {}))

    expect(await hoursFor(shift)).toMatchObject([{ state: 'pending', version: 3 }])
  })

  test('a dispute is still owed its answer, by when it was', async () => {
    const { shift, hours } = await confirmed('disputed')
    const [{ stateAt }] = (await hoursFor(shift)) as [StoredHours]

    await follow(shift, () => checked(shift, {}))

    const [now] = await hoursFor(shift)
    expect(now).toMatchObject({ state: 'disputed', stateAt, entries: [{}, {}, { action: 'void', minutes: -90 }] })
    expect([now!.id, now!.checkedInAt]).toEqual([hours.id, undefined])
  })
})

const certified = ({ personId }: Shift, over: Partial<Certificate>) =>
  addCertificate(storedCertificate({ ...aCertificate(), ...over }, { id: personId, areaPath: 'luotang/taiyu' }))

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
