import type { Refusal } from '@mulin/shared/refusals'
import type { Luggage, Packing } from './hazard-steps.ts'
import type { StoredHazard } from './hazards.ts'
import { keys } from './keys.ts'
import { attachPhoto, whyLost, whyUnusable } from './photos.ts'
import { getItems } from './table.ts'

interface Call {
  input: { photoIds: string[] }
  personId: string
  refuse: (code: NonNullable<ReturnType<typeof whyUnusable>>) => Refusal
}

/** What goes along with a step that brings photos, which are used by it. */
export function photosAlong(
  call: Call,
  more: (hazard: StoredHazard) => Luggage | Promise<Luggage> = () => ({}),
): Packing {
  const { input, personId, refuse } = call
  const photoIds = [...new Set(input.photoIds)]
  return async () => {
    const photos = await getItems(photoIds.map((photoId) => keys.photo(personId, photoId)))
    return async (hazard) => {
      const unusable = whyUnusable(photos)
      if (unusable) throw refuse(unusable)
      const writes = photoIds.map((photoId) => attachPhoto(personId, photoId, hazard.id))
      const { entry, ...others } = await more(hazard)
      return { ...others, entry: { ...entry, photoIds }, writes, whyLost: (lost) => refuse(whyLost(lost)) }
    }
  }
}
