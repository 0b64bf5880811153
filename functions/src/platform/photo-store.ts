import type { Photo } from '@mulin/shared/photos'
import { later, now } from './clock.ts'
import { credentials, photoStore } from './environment.ts'
import { credentialOf, signatureOf, signedUrl, stampOf } from './signing.ts'

// Two folders of one bucket:
//   incoming/<owner>/<photo>              what somebody sent, until it is checked
//   photos/<photo>/{small,large}.jpg      what was made of it

export const incomingKey = (ownerId: string, photoId: string) => `incoming/${ownerId}/${photoId}`
export const photoKey = (photoId: string, width: 'small' | 'large') => `photos/${photoId}/${width}.jpg`

const minutesToUpload = 15

interface Announced {
  contentType: string
  bytes: number
}

/** The form (POST policy) with which exactly this object can be put there, once it fits what was announced. */
export function uploadForm(key: string, { contentType, bytes }: Announced, at: string) {
  const { url, bucket } = photoStore()
  const { sessionToken } = credentials()
  const stamp = stampOf(at)
  const signed = {
    key,
    'content-type': contentType,
    'x-amz-algorithm': 'AWS4-HMAC-SHA256',
    'x-amz-credential': credentialOf(stamp),
    'x-amz-date': stamp,
    ...(sessionToken && { 'x-amz-security-token': sessionToken }),
  }
  const equal = Object.entries({ bucket, ...signed }).map(([name, value]) => ['eq', `$${name}`, value])
  const conditions = [...equal, ['content-length-range', 1, bytes]]
  const expiration = later(at, minutesToUpload)
  const policy = Buffer.from(JSON.stringify({ expiration, conditions })).toString('base64')
  return { url: `${url}/`, fields: { ...signed, policy, 'x-amz-signature': signatureOf(policy, stamp) } }
}

const twoHours = 2 * 60 * 60

/** Addresses of a checked photo. They stay the same within an hour, so that phones keep what they loaded. */
export function photoFrom(photoId: string): Photo {
  const term = { stamp: stampOf(`${now().slice(0, 13)}:00:00Z`), seconds: twoHours }
  const [small, large] = (['small', 'large'] as const).map((width) => signedUrl('GET', photoKey(photoId, width), term))
  return { id: photoId, small: small!, large: large! }
}

/** Undefined when it has more bytes than that; it is not read then. */
export async function readObject(key: string, bytesAtMost: number): Promise<Buffer | undefined> {
  const response = await ask('GET', key)
  if (Number(response.headers.get('content-length')) <= bytesAtMost) return Buffer.from(await response.arrayBuffer())
  await response.body?.cancel()
  return undefined
}

export const writeJpeg = async (key: string, body: Uint8Array<ArrayBuffer>) =>
  void (await ask('PUT', key, {
    body,
    headers: { 'content-type': 'image/jpeg', 'cache-control': 'private, max-age=3600' },
  }))

export const deleteObject = async (key: string) => void (await ask('DELETE', key))

const timeoutMs = 20_000

async function ask(method: 'GET' | 'PUT' | 'DELETE', key: string, options: RequestInit = {}): Promise<Response> {
  const url = signedUrl(method, key, { stamp: stampOf(now()), seconds: 60 })
  const response = await fetch(url, { method, signal: AbortSignal.timeout(timeoutMs), ...options })
  if (!response.ok) throw new Error(`The photo store answered ${response.status} to ${method} ${key}`)
  return response
}
