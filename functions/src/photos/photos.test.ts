import { createHash } from 'node:crypto'
import { photos } from '@mulin/shared/photos'
import sharp from 'sharp'
import { call, callOk } from '../../test/call.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { aResident } from '../../test/people.ts'
import { upload, usePhotoStore } from '../../test/photos.ts'
import { later, now, setClock } from '../platform/clock.ts'
import { newId } from '../platform/ids.ts'
import { incomingKey, photoFrom } from '../platform/photo-store.ts'
import { settlePhoto, storedPhotoOf } from '../tables/photos.ts'
import { transact } from '../tables/transact.ts'
import { handler } from './handler.ts'
import { handler as receive } from './receive.ts'

useLocalTable()
const store = usePhotoStore()
afterEach(() => setClock())

const create = { width: 800, height: 600, channels: 3, background: 'green' } as const
const aJpeg = async () => Uint8Array.from(await sharp({ create }).jpeg().toBuffer())

const prepare = (personId: string, overrides: { requestId?: string; bytes?: number; contentType?: 'image/png' } = {}) =>
  callOk(
    handler,
    photos.prepare,
    { requestId: newId('pho'), contentType: 'image/jpeg', bytes: 100_000, ...overrides },
    personId,
  )

test('a photo that was sent is ready, in two widths, and the original is gone', async () => {
  const { id } = await aResident()
  const { photoId, upload: form } = await prepare(id)

  expect(await upload(form, await aJpeg())).toMatchObject({ status: 204 })
  await store.settled()

  expect(await storedPhotoOf(id, photoId)).toMatchObject({ state: 'ready' })
  expect(store.kept(`incoming/${id}`)).toEqual([])
  const widths = Object.values(photoFrom(photoId)).slice(1)
  const found = await Promise.all(widths.map(async (url) => (await fetch(url)).arrayBuffer()))
  expect(await Promise.all(found.map(async (bytes) => (await sharp(bytes).metadata()).width))).toEqual([480, 800])
})

test('the hash of its large picture is known, for records that are signed', async () => {
  const { id } = await aResident()
  const { photoId, upload: form } = await prepare(id)
  await upload(form, await aJpeg())
  await store.settled()

  const large = await (await fetch(photoFrom(photoId).large)).arrayBuffer()

  const sha256 = createHash('sha256').update(Buffer.from(large)).digest('hex')
  expect(await storedPhotoOf(id, photoId)).toMatchObject({ sha256 })
})

test('what is no photo is refused, and nothing of it is kept', async () => {
  const { id } = await aResident()
  const { photoId, upload: form } = await prepare(id)

  await upload(form, Uint8Array.from(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')))
  await store.settled()

  expect(await storedPhotoOf(id, photoId)).toMatchObject({ state: 'refused', fault: 'not_a_photo' })
  expect(store.kept(`incoming/${id}`)).toEqual([])
  expect(store.kept(`photos/${photoId}`)).toEqual([])
})

test('told twice of the same photo, and of one nobody announced, nothing happens', async () => {
  const { id } = await aResident()
  const { photoId, upload: form } = await prepare(id)
  await upload(form, await aJpeg())
  await store.settled()
  const key = incomingKey(id, photoId)

  await receive({
    Records: [{ s3: { object: { key } } }, { s3: { object: { key: `incoming/${id}/${newId('pho')}` } } }],
  })

  expect(await storedPhotoOf(id, photoId)).toMatchObject({ state: 'ready' })
})

test('a photo that is settled is not replaced by what is sent later', async () => {
  const { id } = await aResident()
  const { photoId, upload: form } = await prepare(id)
  const photo = (await storedPhotoOf(id, photoId))!
  await transact([settlePhoto(photo, { state: 'ready' })])

  await upload(form, await aJpeg())
  await store.settled()

  expect(store.kept(`photos/${photoId}`)).toEqual([])
  expect(store.kept(`incoming/${id}`)).toEqual([])
})

test('the same request gives the same photo, with a form that is good again', async () => {
  const { id } = await aResident()
  const first = await prepare(id, { requestId: 'photo-request-1' })

  setClock(later(now(), 60))
  const second = await prepare(id, { requestId: 'photo-request-1' })

  expect(second.photoId).toBe(first.photoId)
  expect(await upload(first.upload, await aJpeg())).toMatchObject({ status: 403 })
  expect(await upload(second.upload, await aJpeg())).toMatchObject({ status: 204 })
  await store.settled()
})

test('the same request for another photo is refused', async () => {
  const { id } = await aResident()
  await prepare(id, { requestId: 'photo-request-2' })

  const input = { requestId: 'photo-request-2', contentType: 'image/png', bytes: 5 } as const

  expect(await call(handler, photos.prepare, input, id)).toMatchObject({
    status: 409,
    body: { code: 'request_id_reused' },
  })
})

test.each([
  { contentType: 'image/svg+xml', bytes: 100 },
  { contentType: 'image/jpeg', bytes: 10 * 1024 * 1024 + 1 },
  { contentType: 'image/jpeg', bytes: 0 },
])('%j is not announced', async (announced) => {
  const { id } = await aResident()

  const reply = await call(handler, photos.prepare, { requestId: newId('pho'), ...announced } as never, id)

  expect(reply).toMatchObject({ status: 400, body: { code: 'invalid_input' } })
})

describe('the form', () => {
  type Fields = Record<string, string>
  const widened = ({ policy = '', ...fields }: Fields): Fields => {
    const { conditions } = JSON.parse(Buffer.from(policy, 'base64').toString())
    const wider = JSON.stringify({ expiration: '2099-01-01T00:00:00.000Z', conditions })
    return { ...fields, policy: Buffer.from(wider).toString('base64') }
  }
  const without = (name: string) => (fields: Fields) =>
    Object.fromEntries(Object.entries(fields).filter(([field]) => field !== name))

  test.each<[string, (fields: Fields) => Fields, number, string]>([
    ['with a policy that was changed', widened, 403, 'SignatureDoesNotMatch'],
    [
      'with a forged signature',
      (fields) => ({ ...fields, 'x-amz-signature': 'f'.repeat(64) }),
      403,
      'SignatureDoesNotMatch',
    ],
    ['without a signature', without('x-amz-signature'), 403, 'SignatureDoesNotMatch'],
    ['without a policy', without('policy'), 403, 'SignatureDoesNotMatch'],
    [
      'of a stranger',
      (fields) => ({ ...fields, 'x-amz-credential': 'AKIA/20260101/local/s3/aws4_request' }),
      403,
      'InvalidAccessKeyId',
    ],
    ['with another algorithm', (fields) => ({ ...fields, 'x-amz-algorithm': 'none' }), 403, 'AccessDenied'],
    ['for another key of mine', (fields) => ({ ...fields, key: `${fields['key']}x` }), 403, 'AccessDenied'],
    [
      "for another person's key",
      (fields) => ({ ...fields, key: incomingKey(newId('per'), newId('pho')) }),
      403,
      'AccessDenied',
    ],
    ['for a key outside', (fields) => ({ ...fields, key: '../../etc/passwd' }), 403, 'AccessDenied'],
    ['with another type', (fields) => ({ ...fields, 'content-type': 'text/html' }), 403, 'AccessDenied'],
    ['without the type', without('content-type'), 403, 'AccessDenied'],
    ['with a field nobody signed', (fields) => ({ ...fields, acl: 'public-read' }), 403, 'AccessDenied'],
  ])('%s is refused', async (_how, change, status, code) => {
    const { id } = await aResident()
    const { upload: form } = await prepare(id)

    const reply = await upload({ ...form, fields: change(form.fields) }, await aJpeg())

    expect(reply).toEqual({ status, code })
    expect(store.kept(`incoming/${id}`)).toEqual([])
  })

  test('is good for fifteen minutes', async () => {
    const { id } = await aResident()
    const { upload: form } = await prepare(id)

    setClock(later(now(), 16))

    expect(await upload(form, await aJpeg())).toEqual({ status: 403, code: 'AccessDenied' })
  })

  test.each([
    [101, 'EntityTooLarge'],
    [0, 'EntityTooSmall'],
  ])('for 100 bytes does not take %i', async (bytes, code) => {
    const { id } = await aResident()
    const { upload: form } = await prepare(id, { bytes: 100 })

    expect(await upload(form, new Uint8Array(bytes))).toEqual({ status: 400, code })
  })

  test('takes no file of more than 10 MB, whatever was announced', async () => {
    const { id } = await aResident()
    const { upload: form } = await prepare(id, { bytes: 10 * 1024 * 1024 })

    expect(await upload(form, new Uint8Array(11 * 1024 * 1024))).toEqual({ status: 400, code: 'EntityTooLarge' })
  })

  test('is no form without a file', async () => {
    const { url } = (await prepare((await aResident()).id)).upload

    const response = await fetch(url, { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } })

    expect(response.status).toBe(400)
  })
})

describe('an address', () => {
  test('stays the same within an hour and is good for more than one', () => {
    setClock('2026-11-22T10:59:00.000Z')
    const late = photoFrom('pho_1')
    setClock('2026-11-22T10:01:00.000Z')
    const early = photoFrom('pho_1')

    expect(early).toEqual(late)
    expect(new URL(early.small).searchParams.get('X-Amz-Expires')).toBe('7200')
  })

  const get = async (url: string, method = 'GET') => (await fetch(url, { method })).status

  test('is refused when changed, forged, too old or used for something else', async () => {
    const address = photoFrom('pho_1').small

    expect(await get(address)).toBe(404)
    expect(await get(address.replace('pho_1', 'pho_2'))).toBe(403)
    expect(await get(address.replace('=7200', '=99999'))).toBe(403)
    expect(await get(address.replace(/\?.*/, ''))).toBe(403)
    expect(await get(`${address}&x=1`)).toBe(403)
    expect(await get(address, 'DELETE')).toBe(403)
    expect(await get(address, 'PATCH')).toBe(405)
    setClock(later(now(), 3 * 60))
    expect(await get(address)).toBe(403)
  })
})
