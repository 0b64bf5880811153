import Taro from '@tarojs/taro'
import { useSyncExternalStore } from 'react'

const listeners = new Set<() => void>()
let online = true

const isOnline = () => online

export const useOnline = (): boolean => useSyncExternalStore(listen, isOnline, isOnline)

/** Gives back how to stop listening. */
export const onNetworkChange = (run: (online: boolean) => void): (() => void) => listen(() => run(online))

/** Called once, when the app starts. */
export function watchNetwork(): void {
  void Taro.getNetworkType().then(({ networkType }) => set(networkType !== 'none'))
  Taro.onNetworkStatusChange(({ isConnected }) => set(isConnected))
}

function set(now: boolean) {
  online = now
  for (const listener of listeners) listener()
}

function listen(listener: () => void) {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
