import { useSyncExternalStore } from 'react'

let making = 0
const listeners = new Set<() => void>()

function count(by: 1 | -1) {
  making += by
  listeners.forEach((run) => run())
}

/** Runs while a chosen photo is made small. */
export async function whileMaking<T>(run: () => Promise<T>): Promise<T> {
  count(1)
  try {
    return await run()
  } finally {
    count(-1)
  }
}

const subscribe = (run: () => void) => {
  listeners.add(run)
  return () => void listeners.delete(run)
}
const isMaking = () => making > 0

/** True while chosen photos are made small and are in no draft yet: what is sent then would go without them. */
export const useMaking = () => useSyncExternalStore(subscribe, isMaking, isMaking)
