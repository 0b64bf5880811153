import type { Host } from '../engine/host'
import { tell } from '../engine/host'

/** Why nothing came back, in WeChat's words. */
export class NoAnswer extends Error {}

const offline = 'net::ERR_INTERNET_DISCONNECTED'
// WeChat's limits: 10 requests at a time, 60 s each.
const mostAtOnce = 10
export const defaultTimeout = 60_000

/** A built package knows one API address; the tests' API is somewhere else. */
export function addressFor(host: Host, url: string): string {
  const { builtForOrigin, origin } = host.phone
  if (!/^https?:\/\//.test(url)) throw new NoAnswer('invalid url')
  return url.startsWith(builtForOrigin) ? origin + url.slice(builtForOrigin.length) : url
}

/** What the phone's network does to a call: latency, no connection, an answer that gets lost. */
export async function throughTheAir<T>(host: Host, call: () => Promise<T>): Promise<T> {
  const count = countsOf(host)
  count.asked += 1
  try {
    return await overNetwork(host, call)
  } finally {
    count.asked -= 1
  }
}

async function overNetwork<T>(host: Host, call: () => Promise<T>): Promise<T> {
  const { network } = host.phone
  if (network.latencyMilliseconds > 0) await pause(network.latencyMilliseconds)
  if (network.offline) throw new NoAnswer(offline)
  const answer = await inTurn(host, call)
  if (network.answersToLose === 0) return answer
  network.answersToLose -= 1
  throw new NoAnswer('timeout')
}

export function setOffline(host: Host, now: boolean) {
  host.phone.network.offline = now
  tell(host, 'NetworkStatusChange', { isConnected: !now, networkType: now ? 'none' : host.phone.network.type })
}

/** To its last byte: until then the call is still in the air. */
export async function wholeAnswer(url: string, how: RequestInit) {
  const response = await fetch(url, how)
  const bytes = new Uint8Array(await response.arrayBuffer())
  return { statusCode: response.status, header: headersOf(response.headers), bytes }
}

const headersOf = (headers: Headers) => Object.fromEntries([...headers].map(([name, value]) => [titled(name), value]))

// As phones show them: Content-Type.
const titled = (name: string) => name.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase())

export const reasonOf = (problem: unknown) =>
  problem instanceof NoAnswer ? problem.message : `net::ERR_FAILED ${String(problem)}`

const counts = new WeakMap<Host, { asked: number; running: number }>()

function countsOf(host: Host) {
  const known = counts.get(host) ?? { asked: 0, running: 0 }
  counts.set(host, known)
  return known
}

export const inFlight = (host: Host) => countsOf(host).asked

async function inTurn<T>(host: Host, call: () => Promise<T>): Promise<T> {
  const count = countsOf(host)
  while (count.running >= mostAtOnce) await pause(5)
  count.running += 1
  try {
    return await call()
  } finally {
    count.running -= 1
  }
}

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds))
