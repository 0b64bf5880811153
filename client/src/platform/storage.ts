import Taro from '@tarojs/taro'
import type * as z from 'zod'

export interface Kept<T> {
  get(): T | undefined
  set(value: T): void
  remove(): void
}

/** A value that survives the app. What an older version kept in another shape counts as nothing. */
export function kept<Shape extends z.ZodType>(key: string, shape: Shape): Kept<z.output<Shape>> {
  return {
    get: () => {
      const value: unknown = Taro.getStorageSync(key)
      // WeChat gives '' for what was never kept.
      return value === '' ? undefined : shape.safeParse(value).data
    },
    set: (value) => quietly(() => Taro.setStorageSync(key, value)),
    remove: () => quietly(() => Taro.removeStorageSync(key)),
  }
}

/** Under which keys something is kept. */
export const keptKeys = (): string[] => Taro.getStorageInfoSync().keys

/** A full or forbidden storage loses the convenience, never the call. */
function quietly(run: () => void) {
  try {
    run()
  } catch (error) {
    console.error(error)
  }
}
