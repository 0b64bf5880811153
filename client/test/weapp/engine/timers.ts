import type { Realm } from './realm'

type Callback = (...values: unknown[]) => void
type Pending = { timer: NodeJS.Timeout; dueAt: number }

// What is due later than this is a clock or a toast; what comes sooner may be another try at something that failed.
const soonMilliseconds = 900

/** The timers of a realm: numbers, as in WeChat, that end with it. */
export function createTimers(guard: Realm['guard'], haste: number) {
  const pending = new Map<number, Pending>()
  let closed = false
  const keep = (timer: NodeJS.Timeout, milliseconds = 0) => {
    if (closed) clearTimeout(timer)
    else pending.set(Number(timer), { timer, dueAt: Date.now() + milliseconds / haste })
    return Number(timer)
  }
  const clear = (id: number) => {
    clearTimeout(pending.get(id)?.timer)
    pending.delete(id)
  }
  return {
    globals: {
      setTimeout: (run: Callback, milliseconds = 0, ...values: unknown[]) => {
        const id: number = keep(
          setTimeout(() => (clear(id), guard(() => run(...values))), milliseconds / haste),
          milliseconds,
        )
        return id
      },
      setInterval: (run: Callback, milliseconds = 0, ...values: unknown[]) =>
        keep(
          setInterval(() => guard(() => run(...values)), milliseconds),
          Infinity,
        ),
      clearTimeout: clear,
      clearInterval: clear,
    },
    isBusy: (within = soonMilliseconds) =>
      [...pending.values()].some(({ dueAt }) => dueAt < Date.now() + within / haste),
    close: () => {
      closed = true
      for (const id of pending.keys()) clear(id)
    },
  }
}
