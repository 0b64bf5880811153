import type { albums } from '@mulin/shared/albums'
import type { UseCase } from '../platform/serve.ts'
import { albumFrom, albumKeys, albumPhotoFrom } from '../tables/albums.ts'
import { getItems } from '../tables/table.ts'

export const photosOfActivity: UseCase<typeof albums.ofActivity> = async ({ input: { activityId }, refuse }) => {
  const found = albumFrom(await getItems(albumKeys(activityId)))
  if (!found) throw refuse('activity_not_found')
  return { photos: found.album.photos.toReversed().map(albumPhotoFrom) }
}
