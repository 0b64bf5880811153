import { createHmac } from 'node:crypto'
import aws4 from 'aws4'
import { credentials, photoStore } from './environment.ts'

/** How AWS writes an instant: `20261122T101500Z`. */
export const stampOf = (instant: string) => instant.replace(/[-:]|\.\d+/g, '')

const scopeOf = (stamp: string) => [stamp.slice(0, 8), photoStore().region, 's3', 'aws4_request']

/** Who signs, when and where, as it stands in a signed form. */
export const credentialOf = (stamp: string) => [credentials().accessKeyId, ...scopeOf(stamp)].join('/')

const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()

/** Signature version 4 of the policy of an upload form, given in base64. */
export function signatureOf(policy: string, stamp: string): string {
  const key = scopeOf(stamp).reduce<string | Buffer>(hmac, `AWS4${credentials().secretAccessKey}`)
  return hmac(key, policy).toString('hex')
}

export interface Term {
  stamp: string
  seconds: number
}

/** An address at which the photo store lets anyone do that with that object, for that long. */
export function signedUrl(method: 'GET' | 'PUT' | 'DELETE', key: string, { stamp, seconds }: Term): string {
  const { url, region } = photoStore()
  const { origin, host, pathname } = new URL(`${url}/${key}`)
  const path = `${pathname}?X-Amz-Date=${stamp}&X-Amz-Expires=${seconds}`
  const signed = aws4.sign({ service: 's3', region, method, host, path, signQuery: true }, credentials())
  return `${origin}${signed.path}`
}
