import { createCipheriv, createDecipheriv, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { sealingSecret, sessionSecret } from './environment.ts'

// AES-256-GCM: a nonce of 12 bytes, then a tag of 16 bytes, then the text.
const nonceBytes = 12
const tagBytes = 16

/**
 * Encrypts a personal field for storage. The key is derived for the register it stands in (`person:<id>`,
 * `activity:<id>`), so that text moved to another record cannot be opened there.
 */
export function seal(text: string, register: string): string {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', keyFor(register), nonce)
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64')
}

/** Throws when the text was changed or belongs to another register. */
export function unseal(sealed: string, register: string): string {
  const bytes = Buffer.from(sealed, 'base64')
  const decipher = createDecipheriv('aes-256-gcm', keyFor(register), bytes.subarray(0, nonceBytes))
  decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes))
  return Buffer.concat([decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()]).toString('utf8')
}

const keyFor = (register: string) => derivedKey(sealingSecret(), register)

// Deriving costs more than the encryption itself; whoever signs up needs the same two keys several times.
const derived = new Map<string, Buffer>()
const derivedAtMost = 500

function derivedKey(secret: string, purpose: string): Buffer {
  const name = `${purpose} ${secret}`
  const key = derived.get(name) ?? hkdf(secret, purpose)
  if (derived.size >= derivedAtMost) derived.clear()
  derived.set(name, key)
  return key
}

// HKDF-SHA256 for 32 bytes, which is one HMAC each to extract and to expand: hkdfSync takes more than twice as long.
const hkdf = (secret: string, purpose: string) => hmac(hmac('', secret), `${purpose}\x01`)
const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()

/** Stands for a value that is looked up but must not be read, e.g. an openid. */
export const blind = (value: string) => createHmac('sha256', sealingSecret()).update(value).digest('base64url')

/**
 * Equal for equal content; tells nothing about it, not even to who guesses it. Every function needs it, so its key comes
 * from the secret that every function has: with a new one, a call sent again counts as another.
 */
export const fingerprint = (content: unknown) =>
  createHmac('sha256', derivedKey(sessionSecret(), 'fingerprint')).update(JSON.stringify(content)).digest('base64url')

// 132 bits: nobody guesses them, and a QR code stays coarse.
const proofLength = 22

/** Shows that a text comes from us, for that purpose only. Whoever has the session's secret can make and check it. */
export const proofOf = (text: string, purpose: string) =>
  createHmac('sha256', derivedKey(sessionSecret(), purpose)).update(text).digest('base64url').slice(0, proofLength)

/** The text in front of its proof, undefined when anybody else wrote it. */
export function proved(written: string, purpose: string): string | undefined {
  const end = written.lastIndexOf('.')
  const [text, proof] = [written.slice(0, end), Buffer.from(written.slice(end + 1))]
  const right = Buffer.from(proofOf(text, purpose))
  return end > 0 && proof.length === right.length && timingSafeEqual(proof, right) ? text : undefined
}
