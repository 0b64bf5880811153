import Taro from '@tarojs/taro'
import { useSyncExternalStore } from 'react'

const listeners = new Set<() => void>()
let isDownloaded = false

/**
 * Called once, when the app starts. WeChat downloads a new version in the background and would start the old one until
 * it has been closed for long enough, which takes days. A browser loads what is new by itself.
 */
export function watchVersion(): void {
  if (process.env.TARO_ENV !== 'weapp') return
  Taro.getUpdateManager().onUpdateReady(() => {
    isDownloaded = true
    for (const listener of listeners) listener()
  })
}

/** Whether a newer version waits on this phone. */
export const useNewVersion = (): boolean => useSyncExternalStore(listen, isWaiting, isWaiting)

/** Starts anew with it, at the home page: only when somebody wants it. */
export function startNewVersion(): void {
  if (process.env.TARO_ENV === 'weapp') Taro.getUpdateManager().applyUpdate()
}

const isWaiting = () => isDownloaded

function listen(listener: () => void) {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
