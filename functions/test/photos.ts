import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { photoStore } from '../dev/photo-store.ts'
import { now } from '../src/platform/clock.ts'
import { newId } from '../src/platform/ids.ts'
import { inTwoWidths } from '../src/platform/photo-check.ts'
import { photoKey, writeJpeg } from '../src/platform/photo-store.ts'
import { addPhoto, type StoredPhoto } from '../src/tables/photos.ts'
import { transact } from '../src/tables/transact.ts'

/** A checked photo of that person, or what is given. It was never uploaded: its addresses lead nowhere. */
export async function aPhoto(ownerId: string, overrides: Partial<StoredPhoto> = {}): Promise<string> {
  const id = newId('pho')
  const photo = { id, ownerId, state: 'ready', contentType: 'image/jpeg', bytes: 1000, announcedAt: now() } as const
  await transact([addPhoto({ ...photo, ...overrides })])
  return id
}

const grey = { width: 320, height: 240, channels: 3, background: '#a0b0c0' } as const

/** A checked picture in the photo store; nobody announced it. */
export async function aPicture(photoId = newId('pho')): Promise<string> {
  const { large, small } = await inTwoWidths(await sharp({ create: grey }).png().toBuffer())
  await writeJpeg(photoKey(photoId, 'large'), Uint8Array.from(large))
  await writeJpeg(photoKey(photoId, 'small'), Uint8Array.from(small))
  return photoId
}

/** The photo store of this machine, in a folder of its own, for this file's tests. */
export function usePhotoStore() {
  const folder = mkdtempSync(join(tmpdir(), 'mulin-photos-'))
  const received: Promise<void>[] = []
  let server: Server

  beforeAll(async () => {
    const listener = photoStore(folder)
    server = createServer((request, response) => void received.push(Promise.resolve(listener(request, response))))
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    process.env['PHOTO_STORE_URL'] = `http://127.0.0.1:${(server.address() as AddressInfo).port}/photo-store`
  })
  afterAll(async () => {
    server.closeAllConnections()
    await new Promise((done) => server.close(done))
    rmSync(folder, { recursive: true })
  })

  return {
    /** Until everything that arrived is checked. */
    settled: () => Promise.all(received.splice(0)),
    /** Names of what is kept under a key. */
    kept: (key: string) => (existsSync(join(folder, key)) ? readdirSync(join(folder, key)).toSorted() : []),
  }
}

interface Sent {
  url: string
  fields: Record<string, string>
}

/** Sends an upload form as a phone does. */
export async function upload({ url, fields }: Sent, file: Uint8Array<ArrayBuffer>) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  form.append('file', new Blob([file]), 'photo.jpg')
  const response = await fetch(url, { method: 'POST', body: form })
  return { status: response.status, code: /<Code>(\w+)</.exec(await response.text())?.[1] }
}
