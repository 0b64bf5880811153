import { albums } from '@mulin/shared/albums'
import { serve } from '../platform/serve.ts'
import { dutiesOf } from '../tables/duties.ts'
import { addPhotos } from './add-photos.ts'
import { photosOfActivity } from './photos-of-activity.ts'
import { removeFromAlbum } from './remove-from-album.ts'

export const handler = serve(
  albums,
  { ofActivity: photosOfActivity, add: addPhotos, remove: removeFromAlbum },
  dutiesOf,
)
