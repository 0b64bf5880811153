import type { Host } from '../engine/host'

/** The three callbacks every asynchronous `wx` function takes. */
export type Callbacks = {
  success?: (result: unknown) => void
  fail?: (result: unknown) => void
  complete?: (result: unknown) => void
}

export function succeed(host: Host, api: string, callbacks: Callbacks | undefined, result: object = {}) {
  answer(host, callbacks, 'success', { errMsg: `${api}:ok`, ...result })
}

/** `reason` is what stands after `<api>:fail`. */
export function fail(host: Host, api: string, callbacks: Callbacks | undefined, reason: string) {
  answer(host, callbacks, 'fail', { errMsg: `${api}:fail ${reason}` })
}

export function conclude(host: Host, api: string, callbacks: Callbacks | undefined, refusal: string | undefined) {
  if (refusal === undefined) succeed(host, api, callbacks)
  else fail(host, api, callbacks, refusal)
}

/** For functions that a mini-program only calls: they always succeed. */
export const quietly = (host: Host, api: string) => (callbacks?: Callbacks) => succeed(host, api, callbacks)

type Asynchronous = (options: never) => unknown

/** As in WeChat: called without callbacks, a function answers with a promise. */
export function promised(host: Host, api: Record<string, Asynchronous>): Record<string, unknown> {
  const entries = Object.entries(api).map(([name, call]) => [
    name,
    (options: Callbacks = {}) => (hasCallbacks(options) ? apply(call, options) : inPromise(host, call, options)),
  ])
  return Object.fromEntries(entries)
}

const hasCallbacks = ({ success, fail: failed, complete }: Callbacks) => Boolean(success ?? failed ?? complete)

const inPromise = (host: Host, call: Asynchronous, options: Callbacks) =>
  host.realm.promise((success, reject) => apply(call, { ...options, success, fail: reject }))

// What a mini-program passes is not known before it runs.
const apply = (call: Asynchronous, options: Callbacks) => Reflect.apply(call, undefined, [options])

function answer(host: Host, callbacks: Callbacks | undefined, outcome: 'success' | 'fail', result: object) {
  host.realm.later(() => {
    const adopted = host.realm.adopt(result)
    callbacks?.[outcome]?.(adopted)
    callbacks?.complete?.(adopted)
  })
}
