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

function answer(host: Host, callbacks: Callbacks | undefined, outcome: 'success' | 'fail', result: object) {
  host.realm.later(() => {
    const adopted = host.realm.adopt(result)
    callbacks?.[outcome]?.(adopted)
    callbacks?.complete?.(adopted)
  })
}
