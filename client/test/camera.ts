import type { PhotoId } from '@mulin/shared/ids'
import { photos } from '@mulin/shared/photos'
import type * as z from 'zod'
import { answer, takeUploads } from './server'

const small = async (): Promise<object> => ({ width: 4, height: 3, close: () => undefined })

/** From now on choosing files gives that many photos; jsdom can neither open a camera nor draw. `picture` decodes one. */
export function openCamera({ photos = 1, picture = small } = {}): void {
  Object.assign(globalThis, { createImageBitmap: picture })
  Object.assign(URL, { createObjectURL: () => 'blob:photo' })
  Object.assign(HTMLCanvasElement.prototype, {
    getContext: () => ({ drawImage: () => undefined }),
    toBlob: (done: (blob: Blob) => void) => done(new Blob(['photo'], { type: 'image/jpeg' })),
  })
  jest.spyOn(HTMLInputElement.prototype, 'click').mockImplementation(function (this: HTMLInputElement) {
    const photo = new File(['photo'], 'photo.jpg', { type: 'image/jpeg' })
    Object.defineProperty(this, 'files', { value: Array.from({ length: photos }, () => photo) })
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
