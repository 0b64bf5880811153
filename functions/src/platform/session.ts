import { Refusal } from '@mulin/shared/refusals'
import { type CryptoKey, jwtVerify, SignJWT } from 'jose'
import { later, now, secondsOf } from './clock.ts'
import { sessionSecret } from './environment.ts'

const minutesPerSession = 120
const encoder = new TextEncoder()
const algorithm = { name: 'HMAC', hash: 'SHA-256' }

// jose would import a plain secret again for every token.
const imported = new Map<string, Promise<CryptoKey>>()

function key(): Promise<CryptoKey> {
  const secret = sessionSecret()
  const known =
    imported.get(secret) ?? crypto.subtle.importKey('raw', encoder.encode(secret), algorithm, false, ['sign', 'verify'])
  imported.set(secret, known)
  return known
}

/** A signed token that says who it is, for two hours. Duties are never in it: they can end at any time. */
export async function openSession(personId: string): Promise<{ token: string; expiresAt: string }> {
  const expiresAt = later(now(), minutesPerSession)
  const claims = new SignJWT({}).setProtectedHeader({ alg: 'HS256' }).setSubject(personId)
  return { token: await claims.setExpirationTime(secondsOf(expiresAt)).sign(await key()), expiresAt }
}

type Headers = Record<string, string | undefined>

/** The person of the session, undefined without one. A session that is forged or over is refused, not ignored. */
export async function personOf(headers: Headers): Promise<string | undefined> {
  const header = headers['authorization']
  if (!header) return undefined
  const token = /^Bearer (\S+)$/.exec(header)?.[1] ?? ''
  const session = known.get(token) ?? (await verified(token))
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

async function verified(token: string): Promise<Session> {
  const { payload } = await jwtVerify(token, await key(), {
    algorithms: ['HS256'],
    currentDate: new Date(now()),
  }).catch(() => {
    throw new Refusal('not_signed_in')
  })
  if (!payload.sub || !payload.exp) throw new Refusal('not_signed_in')
  if (known.size >= knownAtMost) known.clear()
  const session = { personId: payload.sub, expires: payload.exp }
  known.set(token, session)
  return session
}
