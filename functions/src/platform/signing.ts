import { createHash, createHmac } from 'node:crypto'
import { credentials, photoStore } from './environment.ts'

/** How AWS writes an instant: `20261122T101500Z`. */
export const stampOf = (instant: string) => instant.replace(/[-:]|\.\d+/g, '')

const scopeOf = (stamp: string) => [stamp.slice(0, 8), photoStore().region, 's3', 'aws4_request']

/** Who signs, when and where, as it stands in a signed form. */
export const credentialOf = (stamp: string) => [credentials().accessKeyId, ...scopeOf(stamp)].join('/')

const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()

/** Signature version 4 of a text: the policy of an upload form in base64, or what stands for a request. */
export function signatureOf(text: string, stamp: string): string {
  const key = scopeOf(stamp).reduce<string | Buffer>(hmac, `AWS4${credentials().secretAccessKey}`)
  return hmac(key, text).toString('hex')
}

export interface Term {
  stamp: string
  seconds: number
}

const algorithm = 'AWS4-HMAC-SHA256'

/**
 * An address at which the photo store lets anyone do that with that object, for that long. Keys are words, `/` and `.`,
 * so that nothing in the path has to be encoded.
 */
export function signedUrl(method: 'GET' | 'PUT' | 'DELETE', key: string, { stamp, seconds }: Term): string {
  const { sessionToken } = credentials()
  const { origin, host, pathname } = new URL(`${photoStore().url}/${key}`)
  // In the order of the alphabet, as they are signed.
  const query = encoded({
    'X-Amz-Algorithm': algorithm,
    'X-Amz-Credential': credentialOf(stamp),
    'X-Amz-Date': stamp,
    'X-Amz-Expires': String(seconds),
    ...(sessionToken && { 'X-Amz-Security-Token': sessionToken }),
    'X-Amz-SignedHeaders': 'host',
  })
  const request = [method, pathname, query, `host:${host}`, '', 'host', 'UNSIGNED-PAYLOAD'].join('\n')
  const hash = createHash('sha256').update(request).digest('hex')
  const signature = signatureOf([algorithm, stamp, scopeOf(stamp).join('/'), hash].join('\n'), stamp)
  return `${origin}${pathname}?${query}&X-Amz-Signature=${signature}`
}

const encoded = (parameters: Record<string, string>) =>
  Object.entries(parameters)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')
