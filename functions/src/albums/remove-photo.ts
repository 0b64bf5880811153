import type { albums } from '@mulin/shared/albums'
import { mayDecideIn } from '@mulin/shared/duties'
import { Refusal } from '@mulin/shared/refusals'
import { deleteObject, photoKey } from '../platform/photo-store.ts'
import type { UseCase } from '../platform/serve.ts'
import { albumFrom, albumKeys, changeAlbum } from '../tables/albums.ts'
import { getItems } from '../tables/table.ts'
import { transact } from '../tables/transact.ts'

/** Sent again after it was taken out, it deletes what may still be there: the first call may have died on the way. */
export const removePhoto: UseCase<typeof albums.remove> = async ({ input, actor, personId, now, refuse }) => {
  const { activityId, photoId, reason } = input
  const found = albumFrom(await getItems(albumKeys(activityId)))
  if (!found) throw refuse('activity_not_found')
  if (!mayDecideIn(actor, found.areaPath)) throw refuse('outside_your_area')
  const { photos, removed } = found.album
  if (photos.some(({ id }) => id === photoId)) {
    const without = {
      photos: photos.filter(({ id }) => id !== photoId),
      removed: [...removed, { id: photoId, at: now, by: personId, reason }],
    }
    if (await transact([changeAlbum(activityId, found.album, without)])) throw new Refusal('busy')
  } else if (!removed.some(({ id }) => id === photoId)) throw refuse('photo_not_found')
  await Promise.all([deleteObject(photoKey(photoId, 'small')), deleteObject(photoKey(photoId, 'large'))])
  return { photoId }
}
