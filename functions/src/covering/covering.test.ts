import { covering } from '@mulin/shared/hazards/covering'
import { hazards } from '@mulin/shared/hazards/endpoints'
import { handling } from '@mulin/shared/hazards/handling'
import { people } from '@mulin/shared/people'
import sharp from 'sharp'
import { call, callOk } from '../../test/call.ts'
import { aHazard } from '../../test/hazards.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { overtake } from '../../test/overtake.ts'
import { aResident, luotangAreas, onDuty } from '../../test/people.ts'
import { aPicture, usePhotoStore } from '../../test/photos.ts'
import { handler as handlingHandler } from '../handling/handler.ts'
import { handler as hazardHandler } from '../hazards/handler.ts'
import { handler as peopleHandler } from '../people/handler.ts'
import { newId } from '../platform/ids.ts'
import { addJoined } from '../tables/joined-hazards.ts'
import { storedHazardOf } from '../tables/hazards.ts'
import { transact } from '../tables/transact.ts'
import { handler } from './handler.ts'

useLocalTable()
const store = usePhotoStore()

let worker: string
let other: string
beforeAll(async () => {
  await luotangAreas()
  worker = (await onDuty('grid_worker', 'luotang/taiyu/taiyu-g1', { title: '网格员 01' })).id
  other = (await onDuty('community_officer', 'luotang/taiyu', { title: '太宇社区' })).id
})

const face = { left: 0.25, top: 0.25, right: 0.5, bottom: 0.5 }
const plate = { left: 0.75, top: 0.5, right: 1, bottom: 1 }
const inStairs = { building: '3号楼', spot: 'stairwell' } as const

/** Taken up, with a photo, met by a neighbour too. */
async function met() {
  const [reporter, neighbour, photoId] = [(await aResident()).id, (await aResident()).id, await aPicture()]
  const { id: hazardId } = await aHazard({ reporterId: reporter, photoIds: [photoId], state: 'accepted', ...inStairs })
  await transact([
    addJoined({ kind: 'joined', hazardId, personId: neighbour, at: new Date().toISOString(), photoIds: [] }),
  ])
  return { hazardId, reporter, neighbour, photoId }
}

type Cover = Parameters<typeof callOk<typeof covering.cover>>[2]
const asked = (hazardId: string, photoId: string, over: Partial<Cover> = {}) =>
  ({ hazardId, photoId, requestId: newId('pho'), version: 1, rectangles: [face], ...over }) as Cover
const cover = (hazardId: string, photoId: string, over: Partial<Cover> = {}, personId = worker) =>
  call(handler, covering.cover, asked(hazardId, photoId, over), personId)
const uncover = (hazardId: string, photoId: string, personId = worker) =>
  call(handler, covering.uncover, { hazardId, photoId, reason: '遮错了' }, personId)
const seenBy = (hazardId: string, personId: string) => callOk(hazardHandler, hazards.one, { hazardId }, personId)
const coverOf = async (hazardId: string, photoId: string) => (await storedHazardOf(hazardId))?.coveredPhotos?.[photoId]

/** Whether the middle of a part is black in the picture at that address. */
async function isBlack(address: string, { left, top, right, bottom }: typeof face) {
  const picture = Buffer.from(await (await fetch(address)).arrayBuffer())
  const { data, info } = await sharp(picture).raw().toBuffer({ resolveWithObject: true })
  const [x, y] = [Math.floor(((left + right) / 2) * info.width), Math.floor(((top + bottom) / 2) * info.height)]
  return [0, 1, 2].every((channel) => data[(y * info.width + x) * 3 + channel]! < 8)
}

test('what staff cover is black for neighbours and staff in both widths; its reporter sees the photo as it was taken', async () => {
  const { hazardId, reporter, neighbour, photoId } = await met()

  expect(await cover(hazardId, photoId)).toMatchObject({ status: 200, body: { coveredPhotoIds: [photoId] } })

  for (const person of [neighbour, worker]) {
    const [photo] = (await seenBy(hazardId, person)).photos
    expect(photo!.id).toBe(photoId)
    for (const address of [photo!.small, photo!.large]) {
      expect(address).not.toContain(photoId)
      expect(await isBlack(address, face)).toBe(true)
      expect(await isBlack(address, plate)).toBe(false)
    }
  }
  const own = await seenBy(hazardId, reporter)
  expect(await isBlack(own.photos[0]!.large, face)).toBe(false)
  expect((await seenBy(hazardId, worker)).entries.at(-1)).toMatchObject({ action: 'cover_photo', by: '网格员 01' })
  expect((await callOk(hazardHandler, hazards.verify, { hazardId }, neighbour)).whole).toBe(true)
})

test('nobody gets the photo by changing the address of the covered one', async () => {
  const { hazardId, neighbour, photoId } = await met()
  await cover(hazardId, photoId)
  const { large } = (await seenBy(hazardId, neighbour)).photos[0]!

  const guessed = large.replace(/pho_\w+/, photoId)

  expect(guessed).not.toBe(large)
  expect((await fetch(guessed)).status).toBe(403)
})

test('covering more keeps what was covered before', async () => {
  const { hazardId, neighbour, photoId } = await met()
  await cover(hazardId, photoId)
  const first = await coverOf(hazardId, photoId)

  expect((await cover(hazardId, photoId, { rectangles: [plate], version: 2 }, other)).status).toBe(200)

  const [photo] = (await seenBy(hazardId, neighbour)).photos
  expect(await isBlack(photo!.large, face)).toBe(true)
  expect(await isBlack(photo!.large, plate)).toBe(true)
  expect(await coverOf(hazardId, photoId)).not.toBe(first)
})

test('uncovered with a reason it is seen again as it was taken, and the history stays whole', async () => {
  const { hazardId, neighbour, photoId } = await met()
  await cover(hazardId, photoId)

  const replies = [await uncover(hazardId, photoId), await uncover(hazardId, photoId)]

  expect(replies.map(({ status }) => status)).toEqual([200, 200])
  const { photos, entries } = await seenBy(hazardId, neighbour)
  expect(await isBlack(photos[0]!.large, face)).toBe(false)
  expect(entries.map(({ action }) => action)).toEqual(['report', 'cover_photo', 'uncover_photo'])
  expect(JSON.stringify(entries)).not.toContain('遮错了')
  expect((await callOk(hazardHandler, hazards.verify, { hazardId }, neighbour)).whole).toBe(true)
})

test('a photo that is hidden stays hidden', async () => {
  const { hazardId, neighbour, photoId } = await met()
  await callOk(handlingHandler, handling.hidePhoto, { hazardId, photoId, reason: '照片里有人脸' }, worker)

  expect((await cover(hazardId, photoId)).status).toBe(200)

  expect((await seenBy(hazardId, neighbour)).photos).toEqual([])
  expect(await seenBy(hazardId, worker)).toMatchObject({ hiddenPhotoIds: [photoId], coveredPhotoIds: [photoId] })
})

describe('of two officers', () => {
  test('who covers what the other one covered since they looked at it is told so, and covers nothing', async () => {
    const { hazardId, photoId } = await met()
    await cover(hazardId, photoId)
    const first = await coverOf(hazardId, photoId)

    const late = await cover(hazardId, photoId, { rectangles: [plate] }, other)

    expect(late).toMatchObject({ status: 409, body: { code: 'photo_changed' } })
    expect(await coverOf(hazardId, photoId)).toBe(first)
  })

  test.each<[string, (hazardId: string, photoId: string) => Promise<{ status: number }>]>([
    ['covers it', (hazardId, photoId) => cover(hazardId, photoId, { rectangles: [plate], version: 2 }, other)],
    ['uncovers it', (hazardId, photoId) => uncover(hazardId, photoId, other)],
  ])('one wins when the other one %s at that moment', async (_, step) => {
    const { hazardId, photoId } = await met()
    await cover(hazardId, photoId)

    const [lost, won] = await overtake(
      () => cover(hazardId, photoId, { version: 2 }),
      () => step(hazardId, photoId),
    )

    expect(won.status).toBe(200)
    expect(lost).toMatchObject({ status: 409, body: { code: 'photo_changed' } })
    expect((await seenBy(hazardId, worker)).entries).toHaveLength(3)
  })

  test('a step that is about something else keeps nobody from covering', async () => {
    const { hazardId, photoId } = await met()

    const [covered] = await overtake(
      () => cover(hazardId, photoId),
      () => callOk(handlingHandler, handling.ask, { hazardId, note: '在几楼？' }, other),
    )

    expect(covered).toMatchObject({ status: 200, body: { coveredPhotoIds: [photoId] } })
  })
})

test('sent again it is covered once, also when both are under way', async () => {
  const { hazardId, photoId } = await met()
  const input = { requestId: newId('pho') }

  const [again, first] = await overtake(
    () => cover(hazardId, photoId, input),
    () => cover(hazardId, photoId, input),
  )
  const later = await cover(hazardId, photoId, input)

  expect([first.status, again.status, later.status]).toEqual([200, 200, 200])
  expect((await seenBy(hazardId, worker)).entries.map(({ action }) => action)).toEqual(['report', 'cover_photo'])
})

test('cut off between the picture and the hazard, nothing is covered; sent again, it is', async () => {
  const { hazardId, neighbour, photoId } = await met()
  const input = { requestId: newId('pho') }
  const before = store.kept('photos').length
  const cutOff = overtake(
    () => cover(hazardId, photoId, input),
    () => Promise.reject(new Error('the machine is gone')),
  )
  await expect(cutOff).rejects.toThrow('the machine is gone')
  expect(store.kept('photos').length).toBe(before + 1)
  expect((await seenBy(hazardId, neighbour)).photos[0]!.large).toContain(photoId)

  expect((await cover(hazardId, photoId, input)).status).toBe(200)

  expect(await isBlack((await seenBy(hazardId, neighbour)).photos[0]!.large, face)).toBe(true)
})

test('the original is for who may cover it, and whoever looks at it is written down for who reported it', async () => {
  const { hazardId, reporter, neighbour, photoId } = await met()
  await cover(hazardId, photoId)
  const look = (personId: string) => call(handler, covering.original, { hazardId, photoId }, personId)
  const unit = await onDuty('partner', 'luotang', { unitId: 'fire-brigade' })

  expect([(await look(neighbour)).status, (await look(unit.id)).status]).toEqual([403, 403])
  const { status, body } = await look(worker)

  expect(status).toBe(200)
  expect(await isBlack(body.large, face)).toBe(false)
  const { disclosures } = await callOk(peopleHandler, people.disclosures, {}, reporter)
  expect(disclosures).toEqual([{ at: expect.any(String), as: '网格员 01', hazardId, ofPhoto: true }])
})

test('of another grid, of another hazard, or of nobody it is not found', async () => {
  const { hazardId, photoId } = await met()
  const { id: elsewhere } = await onDuty('grid_worker', 'luotang/yanhe/yanhe-g1')

  const notFound = async (reply: Promise<{ status: number; body: { code?: string } }>, code: string) =>
    expect(await reply).toMatchObject({ status: 404, body: { code } })
  await notFound(cover(hazardId, photoId, {}, elsewhere), 'hazard_not_found')
  await notFound(uncover(hazardId, photoId, elsewhere), 'hazard_not_found')
  await notFound(cover(hazardId, newId('pho')), 'photo_not_found')
  await notFound(uncover(hazardId, newId('pho')), 'photo_not_found')
})

test.each([
  ['none', []],
  ['more than twenty', Array.from({ length: 21 }, () => face)],
  ['one without width', [{ ...face, right: face.left }]],
  ['one the wrong way round', [{ ...face, top: 0.9 }]],
  ['one that reaches out', [{ ...face, right: 1.01 }]],
  ['one before the edge', [{ ...face, left: -0.01 }]],
])('%s is no part to cover', async (_, rectangles) => {
  const { hazardId, photoId } = await met()

  expect(await cover(hazardId, photoId, { rectangles })).toMatchObject({
    status: 400,
    body: { code: 'invalid_input' },
  })
})
