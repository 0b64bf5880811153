import { Refusal } from '@mulin/shared/refusals'
import * as jws from 'jws'
import * as z from 'zod'
import { later, now, secondsOf } from './clock.ts'
import { sessionSecret } from './environment.ts'

const minutesPerSession = 120
const alg = 'HS256'

/** A signed token that says who it is, for two hours. Duties are never in it: they can end at any time. */
export function openSession(personId: string): { token: string; expiresAt: string } {
  const expiresAt = later(now(), minutesPerSession)
  const payload = { sub: personId, exp: secondsOf(expiresAt) }
  return { token: jws.sign({ header: { alg }, payload, secret: sessionSecret() }), expiresAt }
}

type Headers = Record<string, string | undefined>

/** The person of the session, undefined without one. A session that is forged or over is refused, not ignored. */
export function personOf(headers: Headers): string | undefined {
  const header = headers['authorization']
  if (!header) return undefined
  const token = /^Bearer (\S+)$/i.exec(header)?.[1] ?? ''
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

const Claims = z.object({ sub: z.string().min(1), exp: z.number() })

function verified(token: string): Session {
  const claims = Claims.safeParse(claimsIn(token))
  if (!claims.success) throw new Refusal('not_signed_in')
  if (known.size >= knownAtMost) known.clear()
  const session = { personId: claims.data.sub, expires: claims.data.exp }
  known.set(token, session)
  return session
}

/** What a token that we signed says, undefined for any other. Which algorithm it is is never the token's choice. */
function claimsIn(token: string): unknown {
  try {
    const [, payload = '', , ...more] = token.split('.')
    const isOurs = more.length === 0 && jws.verify(token, alg, sessionSecret())
    // `jws.decode` would take apart its header and signature too, at each first request.
    return isOurs ? JSON.parse(Buffer.from(payload, 'base64url').toString()) : undefined
  } catch {
    return undefined
  }
}
