import type { handling } from '@mulin/shared/hazards/handling'
import type { UseCase } from '../platform/serve.ts'
import { keys } from '../tables/keys.ts'
import { attachPhoto, whyLost, whyUnusable } from '../tables/photos.ts'
import { getItems } from '../tables/table.ts'
import { takeStep } from '../tables/hazard-steps.ts'

export const fixHazard: UseCase<typeof handling.fix> = (call) => {
  const { input, personId, refuse } = call
  const photoIds = [...new Set(input.photoIds)]
  return takeStep(call, 'fix', async () => {
    const photos = await getItems(photoIds.map((photoId) => keys.photo(personId, photoId)))
    return ({ id }) => {
      const unusable = whyUnusable(photos)
      if (unusable) throw refuse(unusable)
      const writes = photoIds.map((photoId) => attachPhoto(personId, photoId, id))
      return { photoIds, writes, whyLost: (lost) => refuse(whyLost(lost)) }
    }
  })
}
