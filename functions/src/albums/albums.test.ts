import { albums, photosPerAlbum } from '@mulin/shared/albums'
import sharp from 'sharp'
import { photos } from '@mulin/shared/photos'
import { asFunction } from '../../dev/permissions.ts'
import { anActivity, aSession } from '../../test/activities.ts'
import { recordsOf } from '../../test/changes.ts'
import { call, callOk } from '../../test/call.ts'
import { aSessionNow } from '../../test/check-ins.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { aResident, onDuty } from '../../test/people.ts'
import { aPhoto, upload, usePhotoStore } from '../../test/photos.ts'
import { later, setClock } from '../platform/clock.ts'
import { newId } from '../platform/ids.ts'
import { handler as follow } from '../stream/handler.ts'
import { handler as photosHandler } from '../photos/handler.ts'
import { handler } from './handler.ts'

useLocalTable()
const store = usePhotoStore()
afterEach(() => setClock())

type Given = Partial<Parameters<typeof callOk<typeof albums.add>>[2]>
type Here = Awaited<ReturnType<typeof aSessionNow>>

const add = async ({ activity, staffId }: Here, given: Given = {}) => {
  const photoIds = given.photoIds ?? [await aPhoto(staffId)]
  const input = { activityId: activity.id, requestId: newId('pho'), faces: 'nobody' as const, ...given, photoIds }
  return { photoIds, reply: await call(handler, albums.add, input, staffId) }
}
const shown = async ({ activity }: Pick<Here, 'activity'>) =>
  (await callOk(handler, albums.ofActivity, { activityId: activity.id })).photos
const remove = ({ activity, staffId }: Here, photoId: string) =>
  call(handler, albums.remove, { activityId: activity.id, photoId, reason: '家长要求撤下' }, staffId)

test('anybody sees the photos, newest first, and not who took them', async () => {
  const here = await aSessionNow()
  const first = await add(here, { caption: '量血压' })
  const second = await add(here)

  const photosShown = await shown(here)

  expect(photosShown.map(({ id, caption }) => ({ id, caption }))).toEqual([
    { id: second.photoIds[0], caption: undefined },
    { id: first.photoIds[0], caption: '量血压' },
  ])
  expect(JSON.stringify(photosShown)).not.toMatch(/per_|faces|consent/)
})

test('minors are shown only where the written consent of their guardians is said to be', async () => {
  const here = await aSessionNow()

  expect((await add(here, { faces: 'minors' })).reply).toMatchObject({
    status: 422,
    body: { code: 'consent_required' },
  })
  expect(await shown(here)).toEqual([])

  expect((await add(here, { faces: 'minors', consent: '居委会档案柜' })).reply).toMatchObject({ status: 200 })
})

test('photos are taken from an hour before the start on', async () => {
  const here = await aSessionNow({ startsAt: '2031-05-01T02:00:00.000Z', endsAt: '2031-05-01T04:00:00.000Z' })
  const opensAt = '2031-05-01T01:00:00.000Z'

  setClock(later(opensAt, -1))
  expect((await add(here)).reply).toMatchObject({ body: { code: 'album_not_open', details: { opensAt } } })

  setClock(opensAt)
  expect((await add(here)).reply).toMatchObject({ status: 200 })
})

test('sent again it is the same, and a photo is used once', async () => {
  const here = await aSessionNow()
  const requestId = newId('pho')
  const photoIds = [await aPhoto(here.staffId)]

  const [one, again] = [await add(here, { requestId, photoIds }), await add(here, { requestId, photoIds })]

  expect(again.reply).toEqual(one.reply)
  expect(await shown(here)).toHaveLength(1)
  expect((await add(here, { photoIds })).reply).toMatchObject({ body: { code: 'photo_already_used' } })
})

test('of two who add at the same moment nobody loses a photo', async () => {
  const here = await aSessionNow()
  const insisting = async (): Promise<void> => {
    const photoIds = [await aPhoto(here.staffId)]
    for (let tries = 0; tries < 20; tries++) if ((await add(here, { photoIds })).reply.status === 200) return
    throw new Error('never added')
  }

  await Promise.all([insisting(), insisting(), insisting()])

  expect(await shown(here)).toHaveLength(3)
})

test("another person's photo, one that was refused and one too many are not taken", async () => {
  const here = await aSessionNow()
  const [strange, refused] = [await aPhoto((await aResident()).id), await aPhoto(here.staffId, { state: 'refused' })]

  expect((await add(here, { photoIds: [strange] })).reply).toMatchObject({ body: { code: 'photo_not_found' } })
  expect((await add(here, { photoIds: [refused] })).reply).toMatchObject({ body: { code: 'photo_refused' } })

  const many = () => Promise.all(Array.from({ length: 9 }, () => aPhoto(here.staffId)))
  for (let count = 0; count + 9 <= photosPerAlbum; count += 9) await add(here, { photoIds: await many() })
  expect((await add(here, { photoIds: await many() })).reply).toMatchObject({ body: { code: 'album_full' } })
})

test('what is taken out is deleted from the store, and taking it out again changes nothing', async () => {
  const here = await aSessionNow()
  const photoId = await aStoredPhoto(here.staffId)
  await add(here, { photoIds: [photoId] })
  expect(store.kept(`photos/${photoId}`)).toEqual(['large.jpg', 'small.jpg'])

  const records = await recordsOf(`PERSON#${here.staffId}`, async () => {
    expect(await remove(here, photoId)).toMatchObject({ status: 200 })
  })
  await asFunction('stream', () => follow({ Records: records }))

  expect(store.kept(`photos/${photoId}`)).toEqual([])
  expect(await shown(here)).toEqual([])
  expect(await remove(here, photoId)).toMatchObject({ status: 200 })
  expect(await remove(here, newId('pho'))).toMatchObject({ status: 404, body: { code: 'photo_not_found' } })
})

test('staff of another area neither add nor take out', async () => {
  const here = await aSessionNow()
  const { photoIds } = await add(here)
  const stranger = { ...here, staffId: (await onDuty('community_officer', 'luotang/yanhe')).id }

  expect((await add(stranger)).reply).toMatchObject({ status: 403, body: { code: 'outside_your_area' } })
  expect(await remove(stranger, photoIds[0]!)).toMatchObject({ status: 403, body: { code: 'outside_your_area' } })
  expect(await shown(here)).toHaveLength(1)
})

test('an album of a draft is not found', async () => {
  expect(await call(handler, albums.ofActivity, { activityId: newId('act') })).toMatchObject({
    status: 404,
    body: { code: 'activity_not_found' },
  })
  expect(await shown({ activity: await anActivity({ sessions: [aSession()] }) })).toEqual([])
})

async function aStoredPhoto(ownerId: string) {
  const bytes = await sharp({ create: { width: 600, height: 400, channels: 3, background: 'green' } })
    .jpeg()
    .toBuffer()
  const announced = { requestId: newId('pho'), contentType: 'image/jpeg', bytes: bytes.length } as const
  const { photoId, upload: form } = await callOk(photosHandler, photos.prepare, announced, ownerId)
  await upload(form, Uint8Array.from(bytes))
  await store.settled()
  return photoId
}
