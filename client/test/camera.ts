import type { PhotoId } from '@mulin/shared/ids'
import { photos } from '@mulin/shared/photos'
import type * as z from 'zod'
import { answer, takeUploads } from './server'

/** From now on choosing a file gives one photo; jsdom can neither open a camera nor draw. */
export function openCamera(): void {
  Object.assign(globalThis, { createImageBitmap: async () => ({ width: 4, height: 3, close: () => undefined }) })
  Object.assign(URL, { createObjectURL: () => 'blob:photo' })
  Object.assign(HTMLCanvasElement.prototype, {
    getContext: () => ({ drawImage: () => undefined }),
    toBlob: (done: (blob: Blob) => void) => done(new Blob(['photo'], { type: 'image/jpeg' })),
  })
  jest.spyOn(HTMLInputElement.prototype, 'click').mockImplementation(function (this: HTMLInputElement) {
    Object.defineProperty(this, 'files', { value: [new File(['photo'], 'photo.jpg', { type: 'image/jpeg' })] })
    this.onchange?.(new Event('change'))
  })
}

const store = 'http://photos.test/'
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

export const photoIdOf = (number: number): z.infer<typeof PhotoId> => `pho_${letters[number]?.padStart(26, '0')}`

/** Prepares one photo after the other (`photoIdOf(1)`, …) and takes them; `status` is what the store says. */
export function photoStore(status = 204): void {
  let prepared = 0
  const known = new Map<string, string>()
  answer(photos.prepare, ({ requestId }) => {
    if (!known.has(requestId)) known.set(requestId, photoIdOf((prepared += 1)))
    return { photoId: known.get(requestId) ?? '', upload: { url: store, fields: { key: requestId } } }
  })
  takeUploads(store, status)
}
