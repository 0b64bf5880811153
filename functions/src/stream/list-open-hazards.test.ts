import { handling } from '@mulin/shared/hazards/handling'
import { joining } from '@mulin/shared/hazards/joining'
import type { DynamoDBRecord } from 'aws-lambda-types'
import { asFunction } from '../../dev/permissions.ts'
import { callOk } from '../../test/call.ts'
import { recordsOf } from '../../test/changes.ts'
import { aHazard } from '../../test/hazards.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { aResident, onDuty } from '../../test/people.ts'
import { handler as handlingHandler } from '../handling/handler.ts'
import { handler as joiningHandler } from '../joining/handler.ts'
import { later, now } from '../platform/clock.ts'
import { newId } from '../platform/ids.ts'
import type { StoredHazard } from '../tables/hazards.ts'
import { openWorkOf } from '../tables/index-keys.ts'
import { keys } from '../tables/keys.ts'
import { openHazardsAround } from '../tables/open-hazards.ts'
import { query } from '../tables/table.ts'
import { transact } from '../tables/transact.ts'
import { handler } from './handler.ts'

useLocalTable()

const feed = (Records: DynamoDBRecord[]) => asFunction('stream', () => handler({ Records }))
const pkOf = ({ id }: StoredHazard) => `HAZARD#${id}`
const listedOf = ({ categoryId, estateId }: StoredHazard) => openHazardsAround({ categoryId, estateId })

test('a hazard is listed from its report until it is over, with how many met it', async () => {
  const hazard = await aHazard({ categoryId: 'followed', building: '3号楼' })

  await feed(await recordsOf(pkOf(hazard), () => join(hazard)))
  const open = await listedOf(hazard)
  await feed(await recordsOf(pkOf(hazard), () => decline(hazard)))

  expect(open).toMatchObject([{ id: hazard.id, building: '3号楼', joined: 1 }])
  expect(await listedOf(hazard)).toEqual([])
})

test('taken up, it stands there as that: from then on neighbours see its photo', async () => {
  const hazard = await aHazard({ categoryId: 'taken-up' })
  const { id } = await onDuty('grid_worker', hazard.areaPath)
  await feed(await recordsOf(pkOf(hazard), () => join(hazard)))
  const before = await listedOf(hazard)

  const accept = () => callOk(handlingHandler, handling.accept, { hazardId: hazard.id }, id)
  await feed(await recordsOf(pkOf(hazard), accept))

  expect([...before, ...(await listedOf(hazard))].map(({ state }) => state)).toEqual(['reported', 'accepted'])
})

test('put right by staff, it is listed where it belongs and no longer where it was reported', async () => {
  const hazard = await aHazard({ categoryId: 'mistaken' })
  await feed(await recordsOf(pkOf(hazard), () => join(hazard)))
  const right = { ...hazard, categoryId: 'right' }

  await feed(await recordsOf(pkOf(hazard), () => transact([{ update: keys.hazard(hazard.id), set: right }])))

  expect(await listedOf(hazard)).toEqual([])
  expect(await listedOf(right)).toMatchObject([{ id: hazard.id }])
})

test('of what was split, its parts are listed nowhere', async () => {
  const parent = { hazardId: newId('haz'), number: 'YH20261122-000001' }
  const part = await aHazard({ categoryId: 'in-parts', parent })

  await feed(await recordsOf(pkOf(part), () => transact([{ update: keys.hazard(part.id), set: { place: '1号楼' } }])))

  expect(await listedOf(part)).toEqual([])
})

test('what more people met stands higher up with staff, told once or twice, and not once it moved on', async () => {
  const [met, other] = [await aHazard({ dueAt: later(now(), 600) }), await aHazard({ dueAt: later(now(), 590) })]
  const firstOf = async () => (await query({ ...openWorkOf(met.areaPath), limit: 1 })).items[0]?.['id']
  const before = await firstOf()
  const records = await recordsOf(pkOf(met), () => join(met))

  await feed(records)
  const raised = await firstOf()
  await decline(met)
  await feed(records)

  expect([before, raised, await firstOf()]).toEqual([other.id, met.id, other.id])
})

test('a private home is listed nowhere', async () => {
  const hazard = await aHazard({ categoryId: 'at-home', spot: 'home' })

  await feed(await recordsOf(pkOf(hazard), () => transact([{ update: keys.hazard(hazard.id), add: { joined: 1 } }])))

  expect(await listedOf(hazard)).toEqual([])
})

const join = async ({ id: hazardId }: StoredHazard) =>
  callOk(joiningHandler, joining.join, { hazardId, requestId: newId('haz') }, (await aResident()).id)
async function decline({ id: hazardId, areaPath }: StoredHazard) {
  const { id } = await onDuty('grid_worker', areaPath)
  await callOk(handlingHandler, handling.decline, { hazardId, reason: '属于正常停放' }, id)
}
