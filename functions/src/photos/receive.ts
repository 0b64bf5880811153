import { createHash } from 'node:crypto'
import { photoBytesAtMost } from '@mulin/shared/photos'
import { log } from '../platform/log.ts'
import { checkPhoto } from '../platform/photo-check.ts'
import { deleteObject, photoKey, readObject, writeJpeg } from '../platform/photo-store.ts'
import { settlePhoto, type StoredPhoto, storedPhotoOf } from '../tables/photos.ts'
import { transact } from '../tables/transact.ts'

/** What S3 tells about an object that arrived; its key comes encoded as in a form. */
export interface Arrivals {
  Records: { s3: { object: { key: string } } }[]
}

/** Told of each upload, perhaps more than once. What fails on the way is thrown, so that it is told again. */
export async function handler({ Records }: Arrivals): Promise<void> {
  await Promise.all(Records.map(({ s3 }) => receive(decodeURIComponent(s3.object.key.replaceAll('+', ' ')))))
}

const incoming = /^incoming\/(?<ownerId>[^/]+)\/(?<photoId>[^/]+)$/

/** The original is never kept, whatever became of it. */
async function receive(key: string) {
  const { ownerId, photoId } = incoming.exec(key)?.groups ?? {}
  const photo = ownerId && photoId ? await storedPhotoOf(ownerId, photoId) : undefined
  if (photo?.state === 'expected') await settle(photo, key)
  await deleteObject(key)
}

async function settle(photo: StoredPhoto, key: string) {
  const original = await readObject(key, photoBytesAtMost)
  const checked = original ? await checkPhoto(original) : { fault: 'too_large' }
  if ('fault' in checked) {
    log('info', 'photo_refused', { photoId: photo.id, fault: checked.fault })
    await transact([settlePhoto(photo, { state: 'refused', fault: checked.fault })])
    return
  }
  await Promise.all([
    writeJpeg(photoKey(photo.id, 'large'), Uint8Array.from(checked.large)),
    writeJpeg(photoKey(photo.id, 'small'), Uint8Array.from(checked.small)),
  ])
  const sha256 = createHash('sha256').update(checked.large).digest('hex')
  await transact([settlePhoto(photo, { state: 'ready', hash: checked.hash, sha256 })])
}
