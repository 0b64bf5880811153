import { AreaPath } from '@mulin/shared/areas'
import { useSyncExternalStore } from 'react'
import { kept } from './storage'

const onDevice = kept('home-path', AreaPath)
const listeners = new Set<() => void>()

/** The area path of the estate that was chosen on this device, or by whoever signed in here last. */
export const useHomePathHere = (): string | undefined => useSyncExternalStore(listen, onDevice.get, onDevice.get)

export function rememberHomePath(path: string | undefined): void {
  if (path === undefined) onDevice.remove()
  else onDevice.set(path)
  for (const listener of listeners) listener()
}

function listen(listener: () => void) {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
