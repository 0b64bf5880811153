import { createHmac, timingSafeEqual } from 'node:crypto'
import { Refusal } from '@mulin/shared/refusals'
import * as z from 'zod'
import { later, now, secondsOf } from './clock.ts'
import { sessionSecret } from './environment.ts'

const minutesPerSession = 120

// A JSON Web Token of the one kind that is made here: its head is compared, never believed. A library that knows every
// kind takes a fifth of the time a sign-up takes.
const head = encoded({ alg: 'HS256' })
const Claims = z.object({ sub: z.string().min(1), exp: z.number() })

/** A signed token that says who it is, for two hours. Duties are never in it: they can end at any time. */
export async function openSession(personId: string): Promise<{ token: string; expiresAt: string }> {
  const expiresAt = later(now(), minutesPerSession)
  const claims = encoded({ sub: personId, exp: secondsOf(expiresAt) } satisfies z.infer<typeof Claims>)
  return { token: [head, claims, signatureOf(claims).toString('base64url')].join('.'), expiresAt }
}

function encoded(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}

const signatureOf = (claims: string) => createHmac('sha256', sessionSecret()).update(`${head}.${claims}`).digest()

type Headers = Record<string, string | undefined>

/** The person of the session, undefined without one. A session that is forged or over is refused, not ignored. */
export async function personOf(headers: Headers): Promise<string | undefined> {
  const header = headers['authorization']
  if (!header) return undefined
  const token = /^Bearer (\S+)$/.exec(header)?.[1] ?? ''
  const session = known.get(token) ?? verified(token)
  if (session.expires <= secondsOf(now())) throw new Refusal('not_signed_in')
  return session.personId
}

interface Session {
  personId: string
  expires: number
}

// A warm instance meets the same token many times; checking its signature is most of what a request costs.
const known = new Map<string, Session>()
const knownAtMost = 2000

function verified(token: string): Session {
  const [given, claims = '', signature = '', ...more] = token.split('.')
  if (given !== head || more.length > 0 || !isSigned(claims, signature)) throw new Refusal('not_signed_in')
  const { sub, exp } = Claims.parse(JSON.parse(Buffer.from(claims, 'base64url').toString()))
  if (known.size >= knownAtMost) known.clear()
  const session = { personId: sub, expires: exp }
  known.set(token, session)
  return session
}

function isSigned(claims: string, signature: string): boolean {
  const [wanted, given] = [signatureOf(claims), Buffer.from(signature, 'base64url')]
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}
