import { handling } from '@mulin/shared/hazards/handling'
import { hazards } from '@mulin/shared/hazards/endpoints'
import { joining } from '@mulin/shared/hazards/joining'
import { ledger } from '@mulin/shared/ledger/endpoints'
import type { DynamoDBRecord } from 'aws-lambda-types'
import { asFunction } from '../../dev/permissions.ts'
import { callOk } from '../../test/call.ts'
import { recordOf, recordsOf } from '../../test/changes.ts'
import { injectFaults } from '../../test/faults.ts'
import { aHazard, hazardCategories } from '../../test/hazards.ts'
import { itemsWhere } from '../../test/items.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { aResident, aUnit, luotangAreas, onDuty } from '../../test/people.ts'
import { handler as handlingHandler } from '../handling/handler.ts'
import { handler as hazardsHandler } from '../hazards/handler.ts'
import { handler as joiningHandler } from '../joining/handler.ts'
import { handler as ledgerHandler } from '../ledger/handler.ts'
import { now } from '../platform/clock.ts'
import { newId } from '../platform/ids.ts'
import { onePartLess } from '../tables/hazard-writes.ts'
import { keys } from '../tables/keys.ts'
import { ledgerEntryOf, showInLedger } from '../tables/ledger.ts'
import { getItems } from '../tables/table.ts'
import { transact } from '../tables/transact.ts'
import { handler } from './handler.ts'

useLocalTable()
beforeAll(luotangAreas)
beforeAll(hazardCategories)

const feed = (Records: DynamoDBRecord[]) => asFunction('stream', () => handler({ Records }))
const told = ({ id }: { id: string }, work: () => Promise<unknown>) => recordsOf(`HAZARD#${id}`, work)
const listedNumbers = async () => {
  const { entries } = await callOk(ledgerHandler, ledger.list, { areaPath: 'luotang', limit: 50 })
  return entries.map(({ number }) => number)
}

/** What the stream tells of a hazard that is new. */
async function firstTold({ id }: { id: string }): Promise<DynamoDBRecord[]> {
  const items = await itemsWhere(({ pk, sk }) => pk === `HAZARD#${id}` && sk === 'HAZARD')
  return items.map((item) => recordOf(undefined, item))
}

/** A hazard of which the stream has told already. */
async function aKnownHazard(overrides: Parameters<typeof aHazard>[0] = {}) {
  const hazard = await aHazard({ spot: 'stairwell', ...overrides })
  await feed(await firstTold(hazard))
  return hazard
}

test('a report is in the ledger as soon as the stream tells of it', async () => {
  const hazard = await aKnownHazard({ location: { latitude: 32.508731, longitude: 120.126549 } })

  const entry = await ledgerEntryOf(hazard.number)

  expect(entry).toEqual({
    number: hazard.number,
    state: 'reported',
    categoryId: 'escape-route',
    categoryName: '堵塞疏散通道',
    areaPath: 'luotang/taiyu/taiyu-g1/taiyu-e1',
    spot: 'stairwell',
    location: { latitude: 32.509, longitude: 120.127 },
    reportedAt: hazard.reportedAt,
    changedAt: hazard.reportedAt,
    replyDueAt: expect.stringMatching(/T15:59:00/),
    dueAt: hazard.dueAt,
    joined: 0,
    disputes: 0,
  })
  expect(await listedNumbers()).toContain(hazard.number)
})

test.each([['home'], [undefined]] as const)(
  'of what is in a home, or may be (%s), only the community is told',
  async (spot) => {
    const hazard = await aKnownHazard({ spot, place: '3 栋 502 室', location: { latitude: 32.5, longitude: 120.1 } })

    const entry = await ledgerEntryOf(hazard.number)

    expect(entry).toMatchObject({ areaPath: 'luotang/taiyu' })
    expect(entry).not.toHaveProperty('spot')
    expect(entry).not.toHaveProperty('location')
    const { entries } = await callOk(ledgerHandler, ledger.list, { areaPath: 'luotang/taiyu/taiyu-g1', limit: 50 })
    expect(entries.map(({ number }) => number)).not.toContain(hazard.number)
  },
)

const at = { id: newId('ins'), siteId: newId('sit'), siteName: '场所 01' }

test.each([
  ['shop', undefined, 'luotang/taiyu/taiyu-g1/taiyu-e1', 'shop'],
  ['ebike_charging', 'charging_point', 'luotang/taiyu/taiyu-g1/taiyu-e1', 'ebike_charging'],
  ['shop', 'home', 'luotang/taiyu', undefined],
  ['high_rise', undefined, 'luotang/taiyu', undefined],
  [undefined, undefined, 'luotang/taiyu', undefined],
] as const)('what was found on a %s (%s) is told as lying in %s', async (siteKind, spot, areaPath, told) => {
  const hazard = await aKnownHazard({ spot, inspection: { ...at, siteKind } })

  const entry = await ledgerEntryOf(hazard.number)

  expect(entry).toMatchObject({ areaPath, found: true })
  expect(entry?.siteKind).toBe(told)
})

test('it follows a hazard to its end, with the first reply, the unit and the outcome', async () => {
  await aUnit()
  const office = (await onDuty('office', 'luotang')).id
  const partner = (await onDuty('partner', 'luotang', { unitId: 'fire-brigade' })).id
  const hazard = await aKnownHazard()
  const hazardId = hazard.id
  const step = (work: () => Promise<unknown>) => told(hazard, work).then(feed)

  await step(() => callOk(handlingHandler, handling.accept, { hazardId }, office))
  const accepted = await ledgerEntryOf(hazard.number)
  await step(() => callOk(handlingHandler, handling.dispatch, { hazardId, unitId: 'fire-brigade' }, office))
  const dispatched = await ledgerEntryOf(hazard.number)
  await step(() => callOk(handlingHandler, handling.sendBack, { hazardId, reason: '不归我们' }, partner))

  expect(accepted).toMatchObject({ state: 'accepted', repliedAt: expect.any(String) })
  expect(dispatched).toMatchObject({ state: 'dispatched', unitName: '消防救援站', repliedAt: accepted!.repliedAt })
  expect(await ledgerEntryOf(hazard.number)).not.toHaveProperty('unitName')
})

test('a whole waits to be checked once its last part is over', async () => {
  const hazard = await aKnownHazard({ state: 'split', openParts: 2 })
  const ended = { hazardId: newId('haz'), outcome: 'rectified', by: 'per_1' } as const
  const end = () => told(hazard, () => transact([onePartLess(hazard.id, ended, now())])).then(feed)

  await end()
  expect(await ledgerEntryOf(hazard.number)).toMatchObject({ state: 'split' })
  await end()
  expect(await ledgerEntryOf(hazard.number)).toMatchObject({ state: 'fixed' })
})

test('while its reporter is asked it rests', async () => {
  const office = (await onDuty('office', 'luotang')).id
  const hazard = await aKnownHazard()
  const asking = { hazardId: hazard.id, note: '3 栋 502 室在家吗？' }

  await told(hazard, () => callOk(handlingHandler, handling.ask, asking, office)).then(feed)

  const entry = await ledgerEntryOf(hazard.number)
  expect(entry).toMatchObject({ resting: true })
  expect(JSON.stringify(entry)).not.toContain('502')
})

test('it counts nobody as satisfied with their own work, also where that was asked before', async () => {
  const inspection = {
    id: 'ins_01HZZZZZZZZZZZZZZZZZZZZZZZ',
    siteId: 'sit_01HZZZZZZZZZZZZZZZZZZZZZZZ',
    siteName: '网吧',
  }
  const rating = { level: 5, at: now() } as const
  const hazard = await aKnownHazard({ state: 'closed', outcome: 'rectified', rating, inspection })

  expect(await ledgerEntryOf(hazard.number)).toMatchObject({ outcome: 'rectified' })
  expect((await ledgerEntryOf(hazard.number))?.satisfied).toBeUndefined()
})

test('it says what those whom a hazard concerns say to its end', async () => {
  const rating = { level: 2, at: now() } as const
  const hazard = await aKnownHazard({ state: 'closed', outcome: 'persuaded', disputes: 1, joined: 3, rating })

  expect(await ledgerEntryOf(hazard.number)).toMatchObject({
    outcome: 'persuaded',
    disputes: 1,
    joined: 3,
    satisfied: false,
  })
})

test('hiding a photo is no reply', async () => {
  const office = (await onDuty('office', 'luotang')).id
  const photoId = newId('pho')
  const hazard = await aKnownHazard({ photoIds: [photoId] })
  const hiding = { hazardId: hazard.id, photoId, reason: '照片里有人脸' }

  await told(hazard, () => callOk(handlingHandler, handling.hidePhoto, hiding, office)).then(feed)

  expect((await ledgerEntryOf(hazard.number))?.repliedAt).toBeUndefined()
})

test('it says that its reporter did not agree with declining it', async () => {
  const [agreed, appealed] = [await aKnownHazard({ state: 'declined' }), await aKnownHazard({ appealedAt: now() })]

  expect((await ledgerEntryOf(agreed.number))?.appealed).toBeUndefined()
  expect((await ledgerEntryOf(appealed.number))?.appealed).toBe(true)
})

test('a double and a part are not listed beside the hazard they belong to; the double says which that is', async () => {
  const whole = { hazardId: newId('haz'), number: 'YH20261122-000001' }
  const double = await aKnownHazard({ state: 'merged', mergedInto: whole })
  const part = await aKnownHazard({ parent: whole })

  expect(await ledgerEntryOf(double.number)).toMatchObject({ state: 'merged', mergedInto: whole.number })
  expect(await ledgerEntryOf(part.number)).toBeUndefined()
  expect(await listedNumbers()).not.toContain(double.number)
})

test('no person who handles one is named', async () => {
  const hazard = await aKnownHazard({ state: 'dispatched', handler: { personId: newId('per'), name: '网格员 01' } })

  expect(await ledgerEntryOf(hazard.number)).not.toHaveProperty('unitName')
})

test('what its reporter takes back is gone, and nothing told late brings it back', async () => {
  const reporterId = (await aResident()).id
  const hazard = await aKnownHazard({ reporterId })
  const early = await firstTold(hazard)

  const records = await told(hazard, () =>
    callOk(hazardsHandler, hazards.withdraw, { hazardId: hazard.id }, reporterId),
  )
  await feed(records)
  await feed([...early, ...records])

  expect(await ledgerEntryOf(hazard.number)).toBeUndefined()
  expect(await listedNumbers()).not.toContain(hazard.number)
})

test('what is taken back after somebody left again is gone all the same', async () => {
  const hazard = await aKnownHazard()
  const { id } = await aResident()
  const wish = { hazardId: hazard.id, requestId: newId('haz') }
  await feed(await told(hazard, () => callOk(joiningHandler, joining.join, wish, id)))
  await feed(await told(hazard, () => callOk(joiningHandler, joining.leave, { hazardId: hazard.id }, id)))
  expect(await ledgerEntryOf(hazard.number)).toBeDefined()

  const back = { hazardId: hazard.id }
  await feed(await told(hazard, () => callOk(hazardsHandler, hazards.withdraw, back, hazard.reporterId)))

  expect(await ledgerEntryOf(hazard.number)).toBeUndefined()
})

test('told twice, late or through faults it says what the hazard says', async () => {
  const office = (await onDuty('office', 'luotang')).id
  const hazard = await aKnownHazard()
  const records = await told(hazard, () => callOk(handlingHandler, handling.accept, { hazardId: hazard.id }, office))

  const { stop } = injectFaults({ seed: 7, share: 0.2 })
  const answers = await Promise.all([feed(records), feed(records), feed([...records, ...records])])
  stop()

  expect(answers).toEqual(answers.map(() => ({ batchItemFailures: [] })))
  expect(await ledgerEntryOf(hazard.number)).toMatchObject({ state: 'accepted' })
})

test('an edition that was overtaken is not written', async () => {
  const hazard = await aKnownHazard()
  const entry = (await ledgerEntryOf(hazard.number))!
  await transact([showInLedger({ ...entry, state: 'checked' }, 9)])

  const lost = await transact([showInLedger({ ...entry, state: 'fixed' }, 8)])

  expect(lost).toMatchObject({ write: 0 })
  expect(await ledgerEntryOf(hazard.number)).toMatchObject({ state: 'checked' })
})

test('lost, it is the same again once every hazard was told anew', async () => {
  const states = ['reported', 'withdrawn', 'declined', 'dispatched', 'closed'] as const
  const hazardsOfAll = await Promise.all(states.map((state) => aHazard({ state, version: 3 })))
  const ids = new Set(hazardsOfAll.map(({ id }) => `HAZARD#${id}`))
  const every = (await itemsWhere(({ pk, sk }) => sk === 'HAZARD' && ids.has(pk))).map((item) => recordOf(item, item))
  const places = hazardsOfAll.map(({ number }) => keys.ledgerEntry(number))
  await feed(every)
  const before = await getItems(places)

  await transact(places.map((place) => ({ delete: place })))
  await feed(every)

  expect(await getItems(places)).toEqual(before)
  expect(before.map((item) => item?.['state'])).toEqual(['reported', undefined, 'declined', 'dispatched', 'closed'])
})
