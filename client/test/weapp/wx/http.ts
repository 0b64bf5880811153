import type { Host } from '../engine/host'
import { shownPage, tell } from '../engine/host'

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

export const headersOf = (headers: Headers) =>
  Object.fromEntries([...headers].map(([name, value]) => [titled(name), value]))

// As phones show them: Content-Type.
const titled = (name: string) => name.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase())

export const reasonOf = (problem: unknown) =>
  problem instanceof NoAnswer ? problem.message : `net::ERR_FAILED ${String(problem)}`

const running = new WeakMap<Host, number>()

async function inTurn<T>(host: Host, call: () => Promise<T>): Promise<T> {
  while ((running.get(host) ?? 0) >= mostAtOnce) await pause(5)
  running.set(host, (running.get(host) ?? 0) + 1)
  try {
    return await call()
  } finally {
    running.set(host, (running.get(host) ?? 1) - 1)
  }
}

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds))

export const whereAsked = (host: Host) => (host.stack.length > 0 ? shownPage(host).path : 'app')
