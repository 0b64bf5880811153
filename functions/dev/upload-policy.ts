import { timingSafeEqual } from 'node:crypto'
import * as z from 'zod'
import { now } from '../src/platform/clock.ts'
import { photoStore } from '../src/platform/environment.ts'
import { credentialOf, signatureOf } from '../src/platform/signing.ts'

/** An answer of S3 that says no. */
export interface StoreError {
  status: number
  code: string
  message: string
}

export const storeError = (status: number, code: string, message: string): StoreError => ({ status, code, message })
export const denied = (message: string) => storeError(403, 'AccessDenied', message)
const broken = (condition: string) => denied(`Invalid according to Policy: Policy Condition failed: ${condition}`)

const Condition = z.union([
  z.tuple([z.enum(['eq', 'starts-with']), z.string(), z.string()]),
  z.tuple([z.literal('content-length-range'), z.number(), z.number()]),
  z.record(z.string(), z.string()),
])
type Condition = z.infer<typeof Condition>
const Policy = z.object({ expiration: z.iso.datetime(), conditions: z.array(Condition) })
type Policy = z.infer<typeof Policy>

/** The fields of a form by their names in small letters, without the file. */
export type Fields = Readonly<Record<string, string>>

/** The policy of a form that is signed, in time and kept in every condition but the size; otherwise why not. */
export function policyOf(fields: Fields): Policy | StoreError {
  const forged = whyForged(fields)
  if (forged) return forged
  const policy = parsed(fields['policy'] ?? '')
  if (!policy) return storeError(400, 'InvalidPolicyDocument', 'The policy cannot be read.')
  if (policy.expiration < now()) return denied('Invalid according to Policy: Policy expired.')
  return whyBroken(policy, { ...fields, bucket: photoStore().bucket }) ?? policy
}

function whyForged(fields: Fields): StoreError | undefined {
  const { policy = '', 'x-amz-date': stamp = '', 'x-amz-signature': signature = '' } = fields
  if (fields['x-amz-algorithm'] !== 'AWS4-HMAC-SHA256') return denied('Only AWS4-HMAC-SHA256 is taken.')
  if (fields['x-amz-credential'] !== credentialOf(stamp))
    return storeError(403, 'InvalidAccessKeyId', 'The access key is not known here.')
  if (!isEqual(signature, signatureOf(policy, stamp)))
    return storeError(403, 'SignatureDoesNotMatch', 'The signature does not match the policy.')
  return undefined
}

function parsed(encoded: string): Policy | undefined {
  try {
    return Policy.parse(JSON.parse(Buffer.from(encoded, 'base64').toString('utf8')))
  } catch {
    return undefined
  }
}

export function isEqual(given: string, expected: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(expected)]
  return one.length === other.length && timingSafeEqual(one, other)
}

/** Neither signed into the policy nor needed there. */
const unsigned = ['policy', 'x-amz-signature', 'file']

function whyBroken({ conditions }: Policy, fields: Fields): StoreError | undefined {
  const texts = conditions.flatMap(textConditions)
  const failed = texts.find((condition) => !holds(condition, fields))
  if (failed) return broken(JSON.stringify([failed.match, `$${failed.field}`, failed.value]))
  const named = new Set([...texts.map(({ field }) => field), ...unsigned])
  const extra = Object.keys(fields).find((name) => !named.has(name) && !name.startsWith('x-ignore-'))
  return extra === undefined ? undefined : denied(`Invalid according to Policy: Extra input fields: ${extra}`)
}

interface TextCondition {
  match: 'eq' | 'starts-with'
  field: string
  value: string
}

function textConditions(condition: Condition): TextCondition[] {
  if (!Array.isArray(condition))
    return Object.entries(condition).map(([field, value]) => ({ match: 'eq', field: field.toLowerCase(), value }))
  if (condition[0] === 'content-length-range') return []
  const [match, name, value] = condition
  return [{ match, field: name.replace(/^\$/, '').toLowerCase(), value }]
}

const holds = ({ match, field, value }: TextCondition, fields: Fields) =>
  match === 'eq' ? fields[field] === value : fields[field]?.startsWith(value) === true

/** Why a file of that size does not fit. */
export function whyWrongSize({ conditions }: Policy, bytes: number): StoreError | undefined {
  for (const condition of conditions) {
    if (!Array.isArray(condition) || condition[0] !== 'content-length-range') continue
    if (bytes < condition[1]) return storeError(400, 'EntityTooSmall', 'The file is too small.')
    if (bytes > condition[2]) return storeError(400, 'EntityTooLarge', 'The file is too large.')
  }
  return undefined
}
