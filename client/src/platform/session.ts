import { people, type Person } from '@mulin/shared/people'
import * as z from 'zod'
import { signInCode } from './sign-in-code'
import { type Call, type Reply, request } from './request'
import { kept } from './storage'

const session = kept('session', z.object({ token: z.string(), expiresAt: z.string(), personId: z.string() }))
const listeners = new Set<(person: Person | undefined) => void>()
let signingIn: Promise<SignedIn> | undefined

/** A token, or why there is none. */
type SignedIn = { token: string } | { refusal: Reply }

/** Tells who is signed in now, after every sign-in and sign-out. Gives back how to stop listening. */
export function onPersonChange(listener: (person: Person | undefined) => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** A request as whoever is using the app; a session that ended is renewed once, without asking. */
export async function requestSignedIn(call: Omit<Call, 'token'>): Promise<Reply> {
  const token = tokenNow()
  if (token === undefined) return requestWith(await signIn(), call)
  const reply = await request({ ...call, token })
  return reply.status === 401 ? requestWith(await renew(token), call) : reply
}

/** A request that anyone may make: with a session when there is one, never waiting for it. */
export async function requestAsAnyone(call: Omit<Call, 'token'>): Promise<Reply> {
  const token = tokenNow()
  const reply = await request({ ...call, token })
  return reply.status === 401 && token !== undefined ? requestSignedIn(call) : reply
}

/** For what fetches a file by itself; undefined when signing in is refused. */
export async function sessionToken(): Promise<string | undefined> {
  const token = tokenNow()
  if (token !== undefined) return token
  const signedIn = await signIn()
  return 'token' in signedIn ? signedIn.token : undefined
}

/** Also once the session ended: without a network nobody else can sign in. */
export const whoIsSignedIn = (): string | undefined => session.get()?.personId

export const isSignedIn = () => tokenNow() !== undefined

export function signOut(): void {
  session.remove()
  tell(undefined)
}

/** Many callers at once cause one sign-in. */
export const signIn = (): Promise<SignedIn> => (signingIn ??= exchangeCode().finally(() => (signingIn = undefined)))

/** Whoever comes late with a token that was renewed meanwhile gets the new one. */
function renew(refused: string): Promise<SignedIn> {
  const now = tokenNow()
  if (now !== undefined && now !== refused) return Promise.resolve({ token: now })
  const ended = session.get()
  // Whose it was stays known.
  if (ended) session.set({ ...ended, expiresAt: new Date(0).toISOString() })
  return signIn()
}

const requestWith = (signedIn: SignedIn, call: Omit<Call, 'token'>): Promise<Reply> =>
  'token' in signedIn ? request({ ...call, token: signedIn.token }) : Promise.resolve(signedIn.refusal)

async function exchangeCode(): Promise<SignedIn> {
  const code = await signInCode()
  if (code === undefined) return { refusal: notSignedIn }
  const { method, path, output } = people.signIn
  const reply = await request({ method, path, data: { code } })
  if (reply.status !== 200) return { refusal: reply }
  const { token, expiresAt, person } = output.parse(reply.body)
  session.set({ token, expiresAt, personId: person.id })
  tell(person)
  return { token }
}

function tokenNow(): string | undefined {
  const current = session.get()
  return current && Date.parse(current.expiresAt) > Date.now() ? current.token : undefined
}

const tell = (person: Person | undefined) => listeners.forEach((listener) => listener(person))

const notSignedIn: Reply = { status: 401, body: { code: 'not_signed_in' } }
