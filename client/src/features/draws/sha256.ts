import type { Sha256 } from '@mulin/shared/allocation/draw'
import { sha256 as hash } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'

export const sha256: Sha256 = (text) => bytesToHex(hash(utf8(text)))

// Not every WeChat has TextEncoder.
const utf8 = (text: string) =>
  Uint8Array.from(encodeURIComponent(text).match(/%..|./g) ?? [], (one) =>
    one.length === 1 ? one.charCodeAt(0) : parseInt(one.slice(1), 16),
  )
