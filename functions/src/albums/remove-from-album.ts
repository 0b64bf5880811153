import type { albums } from '@mulin/shared/albums'
import { mayDecideIn } from '@mulin/shared/duties'
import { Refusal } from '@mulin/shared/refusals'
import type { UseCase } from '../platform/serve.ts'
import { albumFrom, albumKeys, changeAlbum } from '../tables/albums.ts'
import { removePhoto } from '../tables/photos.ts'
import { getItems } from '../tables/table.ts'
import { transact } from '../tables/transact.ts'

/** Sent again it is done already. */
export const removeFromAlbum: UseCase<typeof albums.remove> = async ({ input, actor, personId, now, refuse }) => {
  const { activityId, photoId, reason } = input
  const found = albumFrom(await getItems(albumKeys(activityId)))
  if (!found) throw refuse('activity_not_found')
  if (!mayDecideIn(actor, found.areaPath)) throw refuse('outside_your_area')
  const { photos, removed } = found.album
  if (removed.some(({ id }) => id === photoId)) return { photoId }
  const photo = photos.find(({ id }) => id === photoId)
  if (!photo) throw refuse('photo_not_found')

  const without = {
    photos: photos.filter(({ id }) => id !== photoId),
    removed: [...removed, { id: photoId, at: now, by: personId, reason }],
  }
  const lost = await transact([changeAlbum(activityId, found.album, without), removePhoto(photo.addedBy, photoId)])
  if (lost) throw new Refusal('busy')
  return { photoId }
}
