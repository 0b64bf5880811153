import type { Host } from '../engine/host'
import { fail, succeed, type Callbacks } from './answers'

type Keyed = Callbacks & { key: string }

// WeChat's limits: 1 MB a key, 10 MB together.
const largestValue = 1024 * 1024

export function storageApi(host: Host) {
  const { storage } = host.memory
  const read = (key: string): unknown => parsed(host, storage.get(key))
  const write = (key: string, data: unknown) => {
    const json = JSON.stringify(data) ?? 'null'
    if (json.length > largestValue) throw new Error('setStorage:fail entry size limit reached')
    storage.set(key, json)
  }
  return {
    getStorageSync: (key: string) => (storage.has(key) ? read(key) : ''),
    setStorageSync: write,
    removeStorageSync: (key: string) => void storage.delete(key),
    clearStorageSync: () => storage.clear(),
    getStorageInfoSync: () => host.realm.adopt(infoOf(storage)),
    getStorageInfo: (options?: Callbacks) => succeed(host, 'getStorageInfo', options, infoOf(storage)),
    getStorage: (options: Keyed) =>
      storage.has(options.key)
        ? succeed(host, 'getStorage', options, { data: read(options.key) })
        : fail(host, 'getStorage', options, 'data not found'),
    setStorage: (options: Keyed & { data: unknown }) => {
      write(options.key, options.data)
      succeed(host, 'setStorage', options)
    },
    removeStorage: (options: Keyed) => {
      storage.delete(options.key)
      succeed(host, 'removeStorage', options)
    },
    clearStorage: (options?: Callbacks) => {
      storage.clear()
      succeed(host, 'clearStorage', options)
    },
  }
}

const parsed = (host: Host, json: string | undefined) => host.realm.adopt(JSON.parse(json ?? 'null'))

const infoOf = (storage: Map<string, string>) => ({
  keys: [...storage.keys()],
  currentSize: Math.ceil([...storage.values()].join('').length / 1024),
  limitSize: 10240,
})
