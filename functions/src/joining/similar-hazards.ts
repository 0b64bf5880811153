import { type joining, type Lookalike, locationIn } from '@mulin/shared/hazards/joining'
import { likeliest } from '@mulin/shared/hazards/likeness'
import { buildingForNeighbours, isLookedAt, shownOf } from '@mulin/shared/hazards/public-part'
import type { UseCase } from '../platform/serve.ts'
import { photosOf } from '../tables/hazards.ts'
import { keys } from '../tables/keys.ts'
import { type OpenHazard, openHazardsAround } from '../tables/open-hazards.ts'
import { hashesOf } from '../tables/photos.ts'
import { getItems } from '../tables/table.ts'

export const similarHazards: UseCase<typeof joining.similar> = async ({ input, personId }) => {
  const { words, photoIds = [], ...where } = input
  const location = locationIn(where)
  const [known, photos] = await Promise.all([
    openHazardsAround({ ...where, location }),
    photoIds.length > 0 ? getItems(photoIds.map((photoId) => keys.photo(personId, photoId))) : [],
  ])
  const seen = { ...where, place: '', description: words, location, photoHashes: hashesOf(photos) }
  const hazards = likeliest(seen, known).map(({ hazard, reasons }) => ({ ...lookalike(hazard, personId), reasons }))
  return { hazards }
}

function lookalike(
  { reporterId, photoIds, hiddenPhotoIds, coveredPhotos, ...hazard }: OpenHazard,
  personId: string,
): Omit<Lookalike, 'reasons'> {
  const first = photoIds.slice(0, 1)
  if (reporterId === personId) return { ...hazard, photos: photosOf(first, {}), mine: true }
  const photos = photosOf(first, { coveredPhotos })
  const seen = { ...hazard, building: buildingForNeighbours(hazard), mine: false }
  if (!isLookedAt(hazard)) return { ...seen, photos: [], photosWait: photos.length > 0 || undefined }
  return { ...seen, photos: shownOf(photos, { hiddenPhotoIds }) }
}
