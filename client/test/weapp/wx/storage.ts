import type { Host } from '../engine/host'
import { fail, succeed, type Callbacks } from './answers'

type Keyed = Callbacks & { key: string }

// WeChat's limit for one key.
const largestValue = 1024 * 1024

export const storageFacts = (host: Host) => ({
  getStorageSync: (key: string) => (host.memory.storage.has(key) ? read(host, key) : ''),
  setStorageSync: (key: string, data: unknown) => write(host, key, data),
  removeStorageSync: (key: string) => void host.memory.storage.delete(key),
  clearStorageSync: () => host.memory.storage.clear(),
  getStorageInfoSync: () => host.realm.adopt(infoOf(host.memory.storage)),
})

export function storageApi(host: Host) {
  const { storage } = host.memory
  return {
    getStorageInfo: (options?: Callbacks) => succeed(host, 'getStorageInfo', options, infoOf(storage)),
    getStorage: (options: Keyed) =>
      storage.has(options.key)
        ? succeed(host, 'getStorage', options, { data: read(host, options.key) })
        : fail(host, 'getStorage', options, 'data not found'),
    setStorage: (options: Keyed & { data: unknown }) => {
      write(host, options.key, options.data)
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

const read = (host: Host, key: string): unknown => host.realm.adopt(JSON.parse(host.memory.storage.get(key) ?? 'null'))

function write(host: Host, key: string, data: unknown) {
  const json = JSON.stringify(data) ?? 'null'
  if (json.length > largestValue) throw new Error('setStorage:fail entry size limit reached')
  host.memory.storage.set(key, json)
}

const infoOf = (storage: Map<string, string>) => ({
  keys: [...storage.keys()],
  currentSize: Math.ceil([...storage.values()].join('').length / 1024),
  limitSize: 10240,
})
