import { deleteObject, photoKey } from '../platform/photo-store.ts'
import type { Change } from '../tables/changes.ts'
import type { Projection } from '../tables/following.ts'

/** A photo that nobody used in time, or that was taken out, goes from the store as well. */
export const forgetPhotos: Projection = (changes) =>
  changes.filter(isGone).map(({ sequence: since, key }) => ({ since, run: () => forget(key.sk.slice(prefix.length)) }))

const prefix = 'PHOTO#'

const isGone = ({ key, before, after }: Change) =>
  key.pk.startsWith('PERSON#') && key.sk.startsWith(prefix) && before?.['state'] === 'ready' && !after

const forget = async (photoId: string) =>
  void (await Promise.all([deleteObject(photoKey(photoId, 'small')), deleteObject(photoKey(photoId, 'large'))]))
