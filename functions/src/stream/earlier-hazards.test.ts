import type { DynamoDBRecord } from 'aws-lambda-types'
import { hazards } from '@mulin/shared/hazards/endpoints'
import { asFunction } from '../../dev/permissions.ts'
import { callOk } from '../../test/call.ts'
import { recordOf, recordsOf } from '../../test/changes.ts'
import { aHazard } from '../../test/hazards.ts'
import { itemsWhere } from '../../test/items.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { onDuty } from '../../test/people.ts'
import { handler as hazardsHandler } from '../hazards/handler.ts'
import { later, now } from '../platform/clock.ts'
import { type NewHazard, type StoredHazard, storedHazardOf } from '../tables/hazards.ts'
import { openWorkOf } from '../tables/index-keys.ts'
import { keys } from '../tables/keys.ts'
import { query } from '../tables/table.ts'
import { transact } from '../tables/transact.ts'
import { handler } from './handler.ts'

useLocalTable()

const feed = (Records: DynamoDBRecord[]) => asFunction('stream', () => handler({ Records }))
const pkOf = ({ id }: StoredHazard) => keys.hazard(id).pk

/** In a stairwell of 3号楼, so many days ago, as the stream hears of it. */
async function reported(categoryId: string, days: number, overrides: Partial<NewHazard> = {}) {
  const reportedAt = later(now(), -days * 24 * 60)
  const hazard = await aHazard({ categoryId, building: '3号楼', spot: 'stairwell', reportedAt, ...overrides })
  const [item] = await itemsWhere(({ pk, sk }) => pk === pkOf(hazard) && sk === 'HAZARD')
  const heard = () => feed([recordOf(undefined, item)])
  await heard()
  return { ...hazard, heard }
}
/** The same, and over within an hour. */
const happened = (categoryId: string, days: number, overrides: Partial<NewHazard> = {}) =>
  reported(categoryId, days, { state: 'closed', endedAt: later(now(), 60 - days * 24 * 60), ...overrides })
const become = async (hazard: StoredHazard, set: Partial<NewHazard>) =>
  feed(await recordsOf(pkOf(hazard), () => transact([{ update: keys.hazard(hazard.id), set }])))
const earlierOf = async ({ id }: StoredHazard) => (await storedHazardOf(id))?.earlier

test('a report knows what happened at its place in ninety days, the newest first, told once or twice', async () => {
  await happened('known', 91)
  const [first, second] = [await happened('known', 80, { building: '3 幢' }), await happened('known', 2)]

  const hazard = await reported('known', 0)
  await hazard.heard()

  const last = [second, first].map(({ id: hazardId, number }) => ({ hazardId, number }))
  expect(await earlierOf(hazard)).toEqual({ count: 2, last })
  expect(await earlierOf(first)).toEqual({ count: 1, last: [expect.anything()] })
})

test('what was still open when it was reported again is no repetition, also once it is over or merged', async () => {
  const [first, second] = [await reported('twins', 2), await reported('twins', 1)]
  const last = await reported('twins', 0)

  await become(first, { state: 'closed', endedAt: now() })
  await become(last, { state: 'merged', mergedInto: { hazardId: second.id, number: second.number } })

  expect(await Promise.all([second, last].map(earlierOf))).toEqual([undefined, undefined])
})

test('what was opened again since is no repetition of it', async () => {
  const first = await happened('reopened', 2)
  const last = await reported('reopened', 0)
  expect((await earlierOf(last))?.count).toBe(1)

  await feed(
    await recordsOf(pkOf(first), () =>
      transact([{ update: keys.hazard(first.id), set: { state: 'reported' }, remove: ['endedAt'] }]),
    ),
  )

  expect(await earlierOf(last)).toBeUndefined()
})

test('what is told late of an end before it was reported still counts', async () => {
  const endedAt = later(now(), -60)
  const first = await reported('told-late', 2)
  const last = await reported('told-late', 0)

  await become(first, { state: 'closed', endedAt })

  expect((await earlierOf(last))?.count).toBe(1)
})

test('remembered before it was known how it went on, it counts', async () => {
  const first = await happened('remembered', 2)
  const [{ pk, sk } = keys.hazard(first.id)] = await itemsWhere(({ hazardId }) => hazardId === first.id)
  await transact([{ update: { pk, sk }, remove: ['endedAt'] }])

  expect((await earlierOf(await reported('remembered', 0)))?.count).toBe(1)
})

test('it stands higher up with staff than what happens there for the first time', async () => {
  const areaPath = 'luotang/taiyu/taiyu-g1/again'
  await happened('raised', 5, { areaPath })
  const other = await reported('raised', 0, { areaPath, building: '4号楼', dueAt: later(now(), 600) })

  const hazard = await reported('raised', 0, { areaPath, dueAt: later(now(), 660) })

  const listed = (await query(openWorkOf(areaPath))).items.map(({ id }) => id)
  expect(listed.filter((id) => id === hazard.id || id === other.id)).toEqual([hazard.id, other.id])
})

test('another place, category or a private home is not the same again', async () => {
  const home = { building: '3号楼', spot: 'home' as const }
  await happened('elsewhere', 3)
  await happened('elsewhere', 2, home)

  const others = [
    await reported('elsewhere', 0, { spot: 'exit' }),
    await reported('something-else', 0),
    await reported('elsewhere', 0, home),
  ]

  expect(await Promise.all(others.map(earlierOf))).toEqual([undefined, undefined, undefined])
})

describe('in the open, where there is no building', () => {
  const road = { building: undefined, spot: 'road' as const, place: '小区道路' }
  const at = (north: number) => ({ latitude: 32.5 + north / 111_195, longitude: 120.15 })

  test('nothing is the same again without a pin', async () => {
    await happened('road', 3, road)
    await happened('road', 2, { ...road, location: at(0) })

    expect(await earlierOf(await reported('road', 0, road))).toBeUndefined()
  })

  test('what lies within thirty metres is', async () => {
    const [near, far] = [await happened('pins', 3, { ...road, location: at(25) }), { ...road, location: at(40) }]
    await happened('pins', 2, far)

    const hazard = await reported('pins', 0, { ...road, location: at(0) })

    expect(await earlierOf(hazard)).toEqual({ count: 1, last: [{ hazardId: near.id, number: near.number }] })
    await become(hazard, { location: at(200) })
    expect(await earlierOf(hazard)).toBeUndefined()
  })

  test('what was found at the same site is', async () => {
    const found = (site: string) => ({
      ...road,
      spot: 'common_area' as const,
      inspection: {
        id: 'ins_01HZZZZZZZZZZZZZZZZZZZZZZZ',
        siteId: `sit_01HZZZZZZZZZZZZZZZZZZZZZZ${site}`,
        siteName: '网吧',
      },
    })
    await happened('site', 3, found('A'))
    await happened('site', 2, found('B'))

    expect((await earlierOf(await reported('site', 0, found('A'))))?.count).toBe(1)
  })
})

test('a unit hears how often it was, and of no hazard that it cannot open', async () => {
  await happened('unit', 3)
  const hazard = await reported('unit', 0, {
    state: 'dispatched',
    handler: { unitId: 'fire-brigade', name: '消防救援站' },
  })
  const fire = await onDuty('partner', 'luotang', { unitId: 'fire-brigade' })

  const read = await callOk(hazardsHandler, hazards.one, { hazardId: hazard.id }, fire.id)

  expect(read.earlier).toEqual({ count: 1, last: [] })
})

test('what there was nothing to counts no more', async () => {
  const first = await happened('nothing', 3)
  await become(first, { outcome: 'unfounded' })

  expect(await earlierOf(await reported('nothing', 0))).toBeUndefined()
})

test('what was merged into another one did not happen there before it', async () => {
  const [double, other] = [await happened('merged', 3), await happened('merged', 2)]
  const target = await reported('merged', 0)

  await become(double, { state: 'merged', mergedInto: { hazardId: target.id, number: target.number } })

  expect(await earlierOf(target)).toEqual({ count: 1, last: [{ hazardId: other.id, number: other.number }] })
})

test('what was merged away, taken back or put right happened before nothing that was reported there later', async () => {
  const [double, kept, wrong] = [await happened('gone', 4), await happened('gone', 3), await happened('gone', 2)]
  const last = await reported('gone', 0)
  expect((await earlierOf(last))?.count).toBe(3)

  await become(double, { state: 'merged', mergedInto: { hazardId: kept.id, number: kept.number } })
  await become(wrong, { building: '5号楼' })

  expect(await earlierOf(last)).toEqual({ count: 1, last: [{ hazardId: kept.id, number: kept.number }] })
  expect(await earlierOf(kept)).toBeUndefined()
})

test('what was declined counts again once somebody else takes it up', async () => {
  const first = await happened('again-taken', 3)
  const last = await reported('again-taken', 0)
  await become(first, { state: 'declined' })
  expect(await earlierOf(last)).toBeUndefined()

  await become(first, { state: 'closed' })

  expect((await earlierOf(last))?.count).toBe(1)
})

test('stored before places were remembered, it counts from its next step on', async () => {
  const stored = await aHazard({
    categoryId: 'stored',
    building: '3号楼',
    spot: 'stairwell',
    reportedAt: later(now(), -120),
  })
  await become(stored, { state: 'closed', endedAt: later(now(), -60) })

  expect((await earlierOf(await reported('stored', 0)))?.count).toBe(1)
})

test('put right, it is known by where it is and counts there', async () => {
  const there = await happened('right', 3, { building: '5号楼' })
  const hazard = await happened('right', 1, { spot: 'exit' })

  await become(hazard, { building: '5号楼', spot: 'stairwell' })
  const known = await earlierOf(hazard)
  const next = await reported('right', 0, { building: '5号楼' })
  const formerly = await reported('right', 0, { spot: 'exit' })

  expect(known?.last).toEqual([{ hazardId: there.id, number: there.number }])
  expect((await earlierOf(next))?.count).toBe(2)
  expect(await earlierOf(formerly)).toBeUndefined()
})

test('put right as being where nothing happened, it is known by nothing', async () => {
  await happened('wrong', 3)
  const hazard = await reported('wrong', 1)

  await become(hazard, { building: '9号楼' })

  expect(await earlierOf(hazard)).toBeUndefined()
})

test('staff read it, who reported it does not', async () => {
  await happened('read', 3)
  const hazard = await reported('read', 0)
  const staff = await onDuty('grid_worker', hazard.areaPath)
  const read = async (by: string) => callOk(hazardsHandler, hazards.one, { hazardId: hazard.id }, by)

  expect((await read(staff.id)).earlier?.count).toBe(1)
  expect((await read(hazard.reporterId)).earlier).toBeUndefined()
  const { hazards: mine } = await callOk(hazardsHandler, hazards.mine, {}, hazard.reporterId)
  expect(mine.map(({ earlier }) => earlier)).toEqual([undefined])
})
