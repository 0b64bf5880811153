import Taro from '@tarojs/taro'
import { useSyncExternalStore } from 'react'
import { isWeapp } from './target'

const listeners = new Set<() => void>()
const answerListeners = new Set<() => void>()
let online = true
let reached = true
/** When the latest call was sent that had an answer. */
let answered = 0
let since = 0

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

/** Whether the last question had an answer: a phone in a bad network says that it has one. */
export const useReached = (): boolean => useSyncExternalStore(listenToAnswers, isReached, isReached)
const isReached = () => reached

/** What is answered proves a network, whatever the phone said before it was asked. */
export function hearAnswer(sentAt: number): void {
  answered = Math.max(answered, sentAt)
  setReached(true)
  if (!online && sentAt > since) set(true)
}

/** What gave up waiting says nothing where something later had an answer. */
export const hearNothing = (sentAt: number): void => void (sentAt >= answered && setReached(false))

// Taro asks navigator.connection, which half of the browsers lack and the others do not change when the network is cut.
function watchBrowser() {
  set(window.navigator.onLine)
  window.addEventListener('online', () => set(true))
  window.addEventListener('offline', () => set(false))
}

function set(now: boolean) {
  online = now
  since = Date.now()
  for (const listener of listeners) listener()
}

function setReached(now: boolean) {
  if (reached === now) return
  reached = now
  for (const listener of answerListeners) listener()
}

function listen(listener: () => void) {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

function listenToAnswers(listener: () => void) {
  answerListeners.add(listener)
  return () => void answerListeners.delete(listener)
}
