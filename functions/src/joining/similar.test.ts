import { BatchWriteItemCommand } from '@aws-sdk/client-dynamodb'
import type { SentTo } from '@mulin/shared/endpoint'
import { joining } from '@mulin/shared/hazards/joining'
import { countCalls } from '../../test/calls.ts'
import { callOk } from '../../test/call.ts'
import { aHazard, escapeRoute } from '../../test/hazards.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { aResident } from '../../test/people.ts'
import { aPhoto } from '../../test/photos.ts'
import { tableName } from '../platform/environment.ts'
import { portions } from '../platform/grouped.ts'
import { newId } from '../platform/ids.ts'
import type { StoredHazard } from '../tables/hazards.ts'
import { listIfOpen } from '../tables/open-hazards.ts'
import { dynamo } from '../tables/table.ts'
import { transact, type Write } from '../tables/transact.ts'
import { written } from '../tables/written.ts'
import { handler } from './handler.ts'

useLocalTable()

const inStairs = { building: '3号楼', spot: 'stairwell', description: '电动车堵住楼道' } as const
const gate = { latitude: 32.5, longitude: 120.15 }
const eastOf = ({ latitude, longitude }: typeof gate, metres: number) => ({
  latitude,
  longitude: longitude + metres / 93_800,
})

/** A hazard that stands in the list, as the stream puts it there. */
async function listed(overrides: Partial<StoredHazard> = {}) {
  const hazard = await aHazard({ ...inStairs, ...overrides })
  await transact(listIfOpen(hazard))
  return hazard
}

/** Every test looks in a category of its own. */
let categories = 0
const another = () => `${escapeRoute.id}-${++categories}`

type Seen = Partial<SentTo<typeof joining.similar>> & { categoryId: string }
const ask = (seen: Seen, personId: string) =>
  callOk(
    handler,
    joining.similar,
    { estateId: 'taiyu-e1', building: '3栋', spot: 'stairwell', words: '楼道里停了电动车', ...seen },
    personId,
  )
const similar = async (seen: Seen, personId?: string) => (await ask(seen, personId ?? (await aResident()).id)).hazards

test('what a neighbour reported in the same stairwell is suggested, with its photo and why', async () => {
  const categoryId = another()
  const hazard = await listed({
    categoryId,
    state: 'accepted',
    photoIds: ['pho_01HZXJ4M1Q2W3E4R5T6Y7V8B9N'],
    joined: 4,
  })

  const found = await similar({ categoryId })

  expect(found).toEqual([
    {
      id: hazard.id,
      state: 'accepted',
      categoryId,
      categoryName: escapeRoute.name,
      estateId: 'taiyu-e1',
      building: '3号楼',
      spot: 'stairwell',
      reportedAt: hazard.reportedAt,
      joined: 4,
      photos: [expect.objectContaining({ large: expect.stringContaining('large.jpg') })],
      mine: false,
      reasons: [{ kind: 'same_building' }, { kind: 'same_spot' }, { kind: 'words' }],
    },
  ])
})

test('its photo waits until somebody of staff took it up, and says so; its reporter sees it at once', async () => {
  const categoryId = another()
  const photoId = newId('pho')
  const hazard = await listed({ categoryId, photoIds: [photoId] })
  const { id } = await aResident()
  const [before] = await similar({ categoryId }, id)
  const [own] = await similar({ categoryId }, hazard.reporterId)

  await transact(listIfOpen({ ...hazard, state: 'accepted' }))
  const [after] = await similar({ categoryId }, id)
  await transact(listIfOpen({ ...hazard, state: 'accepted', hiddenPhotoIds: [photoId] }))
  const [hidden] = await similar({ categoryId }, id)

  expect(before).toMatchObject({ photos: [], photosWait: true, building: '3号楼', spot: 'stairwell' })
  expect([own, after].map((found) => found?.photos.map((photo) => photo.id))).toEqual([[photoId], [photoId]])
  expect([own, after, hidden].map((found) => found?.photosWait)).toEqual([undefined, undefined, undefined])
  expect(hidden?.photos).toEqual([])
})

test.each([
  ['a door under the building', { building: '3号楼2单元501室' }, '3号楼'],
  ['a spot that nobody named', { spot: undefined }, undefined],
])('of %s only the building is told, or nothing', async (_what, overrides, building) => {
  const categoryId = another()
  await listed({ categoryId, ...overrides })

  const [found] = await similar({ categoryId })

  expect(found?.reasons).toContainEqual({ kind: 'same_building' })
  expect(found?.building).toBe(building)
})

test('nothing that its reporter wrote is told, nor who that is', async () => {
  const categoryId = another()
  const hazard = await listed({ categoryId, place: '3号楼 502 张家', description: '张家的电动车堵住楼道' })

  const told = JSON.stringify(await similar({ categoryId }))

  for (const secret of ['张', '502', hazard.number, hazard.reporterId]) expect(told).not.toContain(secret)
})

test('my own is marked as mine', async () => {
  const categoryId = another()
  const { reporterId } = await listed({ categoryId })

  expect(await similar({ categoryId }, reporterId)).toMatchObject([{ mine: true }])
})

test.each<[string, Partial<StoredHazard>]>([
  ['in another building', { building: '4号楼' }],
  ['in another estate', { areaPath: 'luotang/taiyu/taiyu-g1/taiyu-e2' }],
  ['in a private home', { spot: 'home' }],
])('one %s is not suggested', async (_where, overrides) => {
  const categoryId = another()
  await listed({ categoryId, ...overrides })

  expect(await similar({ categoryId })).toEqual([])
})

test('one of another category is not suggested', async () => {
  await listed({ categoryId: another() })

  expect(await similar({ categoryId: another() })).toEqual([])
})

test.each(['closed', 'declined', 'withdrawn'] as const)('one that is %s is not suggested any more', async (state) => {
  const categoryId = another()
  const hazard = await listed({ categoryId })

  await transact(listIfOpen({ ...hazard, state }))

  expect(await similar({ categoryId })).toEqual([])
})

test('one of the next estate, a few steps from here, is suggested with how far it is', async () => {
  const categoryId = another()
  const road = { building: undefined, spot: 'road', description: '消防车道停满了车' } as const
  const areaPath = 'luotang/taiyu/taiyu-g1/taiyu-e2'
  const near = await listed({ categoryId, areaPath, ...road, location: eastOf(gate, 40) })
  await listed({ categoryId, areaPath, ...road, location: eastOf(gate, 400) })

  const found = await similar({ categoryId, building: undefined, spot: 'road', words: '消防车道被占', ...gate })

  expect(found.map(({ id, reasons }) => ({ id, reasons }))).toEqual([
    { id: near.id, reasons: expect.arrayContaining([{ kind: 'near', metres: 40 }]) },
  ])
})

test('a photo that was sent on is recognised, when little else is said', async () => {
  const categoryId = another()
  const { id } = await aResident()
  const hash = '0f3c5a7801248ec1'
  await listed({
    categoryId,
    building: undefined,
    spot: undefined,
    description: '',
    place: '里面',
    photoHashes: [hash],
  })
  const sentOn = await aPhoto(id, { hash: '0f3c5a7801248ec0' })
  const seen = { categoryId, building: undefined, spot: undefined, words: '' }

  expect(await similar(seen, id)).toEqual([])
  expect(await similar({ ...seen, photoIds: sentOn }, id)).toMatchObject([{ reasons: [{ kind: 'photo' }] }])
})

test('five are suggested at most', async () => {
  const categoryId = another()
  for (let made = 0; made < 7; made++) await listed({ categoryId })

  expect(await similar({ categoryId })).toHaveLength(5)
})

/** Without a transaction, which takes three times as long. */
async function putAll(open: readonly StoredHazard[]) {
  const batches = portions(open, 25).map((some) => some.flatMap((hazard) => listIfOpen(hazard).map(putOf)))
  for (const some of portions(batches, 8))
    await Promise.all(
      some.map((batch) => dynamo.send(new BatchWriteItemCommand({ RequestItems: { [tableName()]: batch } }))),
    )
}
const putOf = (write: Write) => ({ PutRequest: { Item: written('put' in write ? write.put : {}) } })

test('among 10,000 open ones, two Queries find it', async () => {
  const categoryId = another()
  const one = await aHazard({ ...inStairs, categoryId })
  const crowd = Array.from({ length: 10_000 }, (_, at) => ({
    ...one,
    id: newId('haz'),
    estateId: `estate-${at % 50}`,
    building: `${at % 30}号楼`,
    location: eastOf({ ...gate, latitude: gate.latitude + (at % 100) / 2000 }, at % 3000),
  }))
  await putAll(crowd)
  const wanted = await listed({ categoryId, location: eastOf(gate, 10) })
  const { id } = await aResident()

  let found: string[] = []
  const calls = await countCalls(async () => {
    found = (await ask({ categoryId, ...gate }, id)).hazards.map((hazard) => hazard.id)
  })

  expect(calls).toEqual({ reads: 2, writes: 0, waves: 1 })
  expect(found[0]).toBe(wanted.id)
}, 120_000)
