import Taro from '@tarojs/taro'
import { useSyncExternalStore } from 'react'
import * as z from 'zod'
import { kept } from './storage'
import { isWeapp } from './target'

const choice = kept('elder-mode', z.boolean())
const listeners = new Set<() => void>()
let elder: boolean | undefined

/** Large type and large targets: chosen on the home page, remembered on this device. */
export const isElder = () => (elder ??= choice.get() ?? false)

export function setElder(on: boolean): void {
  elder = on
  choice.set(on)
  for (const listener of listeners) listener()
}

/** What somebody chose on another device holds here until they choose on this one. */
export function takeOverElder(on: boolean): void {
  if (on && choice.get() === undefined) setElder(true)
}

export const useElder = (): boolean => useSyncExternalStore(listen, isElder, isElder)

/** How much larger than usual the reader set WeChat's type; elder type is large already and grows less. */
export function fontScale(): number {
  if (!isWeapp) return 1
  const { fontSizeScaleFactor = 1 } = Taro.getAppBaseInfo() as { fontSizeScaleFactor?: number }
  return Math.min(Math.max(fontSizeScaleFactor, 1), isElder() ? 1.25 : 1.75)
}

function listen(listener: () => void) {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
