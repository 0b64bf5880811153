import Taro from '@tarojs/taro'
import { useSyncExternalStore } from 'react'
import { isWeapp } from './target'

const listeners = new Set<() => void>()
let online = true

export const isOnline = () => online

export const useOnline = (): boolean => useSyncExternalStore(listen, isOnline, isOnline)

/** Gives back how to stop listening. */
export const onNetworkChange = (run: (online: boolean) => void): (() => void) => listen(() => run(online))

/** Called once, when the app starts. */
export const watchNetwork = (): void => (isWeapp ? watchWeChat() : watchBrowser())

function watchWeChat() {
  void Taro.getNetworkType().then(({ networkType }) => set(networkType !== 'none'))
  Taro.onNetworkStatusChange(({ isConnected }) => set(isConnected))
}

// Taro asks navigator.connection, which half of the browsers lack and the others do not change when the network is cut.
function watchBrowser() {
  set(window.navigator.onLine)
  window.addEventListener('online', () => set(true))
  window.addEventListener('offline', () => set(false))
}

function set(now: boolean) {
  online = now
  for (const listener of listeners) listener()
}

function listen(listener: () => void) {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
