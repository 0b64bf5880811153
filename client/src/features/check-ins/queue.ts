import { CheckIn, CheckInAnswer, correctedAtMost } from '@mulin/shared/check-ins/check-in'
import { checkIns } from '@mulin/shared/check-ins/endpoints'
import { useEffect, useSyncExternalStore } from 'react'
import * as z from 'zod'
import { api, type Refused } from '../../api'
import { now } from '../../platform/clock'
import { newRequestId } from '../../platform/ids'
import { onNetworkChange } from '../../platform/online'
import { onAppShow } from '../../platform/page-life'
import { keptOfNobody, keptOwn } from '../../platform/own-storage'
import { onPersonChange, signIn, whoIsSignedIn } from '../../platform/session'

const Entry = z.object({ scan: CheckIn, name: z.string().optional() })
export type Entry = z.infer<typeof Entry>
const Answered = Entry.extend({ answer: CheckInAnswer, answeredAt: z.string() })
export type Answered = z.infer<typeof Answered>

const Queue = z.object({
  /** Not at the server yet. */
  waiting: z.array(Entry),
  /** The latest last; some of them staff have to look at. */
  answered: z.array(Answered),
  /** Nonces of what staff have looked at. */
  seen: z.array(z.string()),
})
type Queue = z.infer<typeof Queue>

// The server takes so many in one call.
const atOnce = 500
const answersKept = 600

const shelf = keptOwn('check-ins', Queue)
const ofNobody = keptOfNobody('check-ins', Queue)
const nothing: Queue = { waiting: [], answered: [], seen: [] }
const listeners = new Set<() => void>()

interface State extends Queue {
  sending: boolean
  refusal: Refused | undefined
  /** Attempts since the last that got something there. */
  failures: number
}
let state: State | undefined
/** What is being sent, until it is done. */
let flushing: Promise<void> | undefined

// What one person scanned is neither shown to the next one on the same phone nor sent by them.
onPersonChange((person) => {
  state = undefined
  flushing = undefined
  if (person) void adopt()
  listeners.forEach((listener) => listener())
})

// Whoever signs in later than that may be somebody else than who scanned.
const adoptedWithinMs = 10 * 60_000
const isTheirs = ({ scan }: Entry) => Date.parse(now()) - Date.parse(scan.at) < adoptedWithinMs

/** A code that opened the app was scanned before WeChat said by whom, or before they signed in. */
function adopt(): Promise<void> {
  const waiting = (ofNobody.get()?.waiting ?? []).filter(isTheirs)
  ofNobody.remove()
  if (waiting.length === 0) return Promise.resolve()
  change({ waiting: [...current().waiting, ...waiting] })
  return flush()
}

/** Written down, but not at the server yet. */
export const isWaiting = (venueCode: string) => current().waiting.some(({ scan }) => scan.venueCode === venueCode)

const current = (): State =>
  (state ??= { ...(shelf.get() ?? nothing), sending: false, refusal: undefined, failures: 0 })

function change(changes: Partial<State>) {
  state = { ...current(), ...changes }
  const { waiting, answered, seen } = state
  shelf.set({ waiting, answered, seen })
  listeners.forEach((listener) => listener())
}

const listen = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Keeps the scan on the phone until the server has it, and takes it there at once when it can. */
export function enqueue(entry: Entry): Promise<void> {
  change({ waiting: [...current().waiting, entry] })
  return flush()
}

/** Says which team a scan was for: it is the same scan, of the same moment, and counts once. */
export function choose(nonce: string, party: string): Promise<void> {
  const asked = current().answered.find(({ answer }) => answer.nonce === nonce)
  if (!asked) return flush()
  const { scan, name } = asked
  change({ answered: current().answered.filter((one) => one !== asked) })
  return enqueue({ scan: { ...scan, party }, ...(name !== undefined && { name }) })
}

/**
 * Says who of a party is missing, under the nonce that it gives: another scan, for what is on its way cannot be changed,
 * and of the next moment, also after what is known to be said by then, for what was said last counts. It takes the place
 * of one that still waits, which may have arrived all the same.
 */
export function sayMissing({ scan, name }: Entry, missing: string[], saidBy = scan.at): string {
  const at = new Date(Math.max(Date.parse(scan.at), Date.parse(saidBy)) + 1).toISOString()
  const corrects = [...(scan.corrects ?? []), scan.nonce].slice(-correctedAtMost)
  const anew = { ...scan, nonce: newRequestId(), at, missing, corrects }
  const said: Entry = { scan: anew, ...(name !== undefined && { name }) }
  const others = current().waiting.filter((entry) => entry.scan.nonce !== scan.nonce)
  change({ waiting: [...others, said] })
  void flush()
  return said.scan.nonce
}

/** Not sent yet, so nobody has to be asked. */
export const takeOut = (nonce: string) =>
  change({ waiting: current().waiting.filter(({ scan }) => scan.nonce !== nonce) })

/** What was answered about a sign-up before holds no longer. */
export const forget = (signUpId: string) =>
  change({ answered: current().answered.filter(({ answer }) => answer.signUp?.id !== signUpId) })

export const markSeen = (nonce: string) => change({ seen: [...current().seen, nonce].slice(-answersKept) })

/** However many ask for it, one call at a time is on its way; what is written down meanwhile goes with the next. */
export function flush(): Promise<void> {
  if (current().waiting.length === 0) return flushing ?? Promise.resolve()
  const mine = (flushing ??= sendAll())
  return mine.finally(() => {
    if (flushing === mine) flushing = undefined
  })
}

async function sendAll(): Promise<void> {
  change({ sending: true, refusal: undefined })
  // Whoever is signed in by that takes over what is theirs, and it is sent as theirs, once.
  if (whoIsSignedIn() === undefined && 'token' in (await signIn())) return flush()
  let isGoingOn = true
  while (isGoingOn && current().waiting.length > 0) isGoingOn = await sendSome()
  change({ sending: false })
}

/** False when nothing more can be sent now. */
async function sendSome(): Promise<boolean> {
  const [sender, some] = [whoIsSignedIn(), current().waiting.slice(0, atOnce)]
  const answer = await api(checkIns).take({ sentAt: now(), asksWhich: true, checkIns: some.map(({ scan }) => scan) })
  // It stays written down for them, and is sent again with the same nonce.
  if (sender !== undefined && whoIsSignedIn() !== sender) return false
  if (!answer.ok) {
    change({ refusal: answer, failures: current().failures + 1 })
    return false
  }
  const told = new Map(answer.value.results.filter(({ reason }) => reason !== 'busy').map((one) => [one.nonce, one]))
  const news = some.flatMap((entry): Answered[] => {
    const known = told.get(entry.scan.nonce)
    return known ? [{ ...entry, answer: known, answeredAt: now() }] : []
  })
  change({
    waiting: current().waiting.filter(({ scan }) => !told.has(scan.nonce)),
    answered: [...current().answered.filter(({ scan }) => !told.has(scan.nonce)), ...news].slice(-answersKept),
    failures: told.size > 0 ? 0 : current().failures + 1,
  })
  return told.size > 0
}

// After the first failures, then again and again: a door has a bad network, and nobody there has time to press a button.
const pauses = [5_000, 10_000, 20_000, 30_000]
const passesByItself = ({ refusal }: State) =>
  refusal === undefined || ['unavailable', 'busy', 'internal'].includes(refusal.code)

/** How long until what failed is worth another try; undefined where there is nothing to send, or somebody has to act. */
function pauseOf(state: State): number | undefined {
  const { waiting, sending, failures } = state
  if (waiting.length === 0 || sending || failures === 0 || !passesByItself(state)) return undefined
  return pauses[Math.min(failures, pauses.length) - 1]
}

/** What waits is sent when somebody opens a page of it, when the network or the app comes back, and as long as it is open. */
export function useQueue(): State {
  useEffect(() => {
    void (whoIsSignedIn() === undefined ? flush() : adopt().then(flush))
    const ends = [onNetworkChange((online) => void (online && flush())), onAppShow(() => void flush())]
    return () => ends.forEach((end) => end())
  }, [])
  const queue = useSyncExternalStore(listen, current, current)
  const { failures } = queue
  const pause = pauseOf(queue)
  useEffect(() => {
    if (pause === undefined) return undefined
    const timer = setTimeout(() => void flush(), pause)
    return () => clearTimeout(timer)
  }, [pause, failures])
  return queue
}
