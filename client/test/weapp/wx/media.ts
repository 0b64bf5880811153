import type { Host } from '../engine/host'
import { fail, quietly, succeed, type Callbacks } from './answers'
import { addTemporaryFile } from './memory'

export function mediaApi(host: Host) {
  return {
    chooseMedia: (options: Callbacks & { count?: number }) => {
      const photos = chosen(host, options.count ?? 9)
      if (photos.length === 0) return fail(host, 'chooseMedia', options, 'cancel')
      const tempFiles = photos.map(({ path, size }) => ({ tempFilePath: path, size, fileType: 'image' }))
      succeed(host, 'chooseMedia', options, { type: 'image', tempFiles })
    },
    chooseImage: (options: Callbacks & { count?: number }) => {
      const photos = chosen(host, options.count ?? 9)
      if (photos.length === 0) return fail(host, 'chooseImage', options, 'cancel')
      succeed(host, 'chooseImage', options, { tempFilePaths: photos.map(({ path }) => path), tempFiles: photos })
    },
    compressImage: ({ src, ...options }: Callbacks & { src: string }) => {
      const bytes = host.memory.files.get(src)
      if (!bytes) return fail(host, 'compressImage', options, 'file not found')
      succeed(host, 'compressImage', options, { tempFilePath: addTemporaryFile(host.memory, bytes, 'jpg') })
    },
    getImageInfo: ({ src, ...options }: Callbacks & { src: string }) => {
      const size = sizeOf(host.memory.files.get(src) ?? new Uint8Array())
      if (!size) return fail(host, 'getImageInfo', options, 'image not found')
      succeed(host, 'getImageInfo', options, { ...size, path: src, orientation: 'up', type: 'jpeg' })
    },
    previewImage: ({ urls, ...options }: Callbacks & { urls: string[] }) => {
      host.phone.previewed.push(...urls)
      succeed(host, 'previewImage', options)
    },
    previewMedia: quietly(host, 'previewMedia'),
    saveImageToPhotosAlbum: quietly(host, 'saveImageToPhotosAlbum'),
  }
}

function chosen(host: Host, count: number) {
  return host.phone.photos.splice(0, count).map((bytes) => ({
    path: addTemporaryFile(host.memory, bytes, 'jpg'),
    size: bytes.byteLength,
  }))
}

/** Width and height out of a JPEG's start-of-frame segment. */
function sizeOf(bytes: Uint8Array): { width: number; height: number } | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 2
  while (at + 9 < bytes.byteLength) {
    const marker = view.getUint8(at + 1)
    if (marker >= 0xc0 && marker <= 0xc3) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    at += 2 + view.getUint16(at + 2)
  }
  return undefined
}
