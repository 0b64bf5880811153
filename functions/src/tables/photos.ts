import { PhotoState, photoTypes } from '@mulin/shared/photos'
import * as z from 'zod'
import { later, secondsOf } from '../platform/clock.ts'
import { absent } from './expressions.ts'
import { keys } from './keys.ts'
import type { Item } from './reading.ts'
import { getItem } from './table.ts'
import type { Lost, Write } from './transact.ts'

export const StoredPhoto = z.object({
  id: z.string(),
  ownerId: z.string(),
  state: PhotoState,
  contentType: z.enum(photoTypes),
  bytes: z.number(),
  announcedAt: z.string(),
  /** What it looks like, once it is ready; see `photosAlike`. */
  hash: z.string().optional(),
  /** Of its large picture, in hexadecimal. */
  sha256: z.string().optional(),
  /** Why it was refused. */
  fault: z.string().optional(),
  /** What it was sent with, e.g. a hazard. A photo is used once. */
  usedBy: z.string().optional(),
})
export type StoredPhoto = z.infer<typeof StoredPhoto>

export const storedPhotoOf = (ownerId: string, photoId: string): Promise<StoredPhoto | undefined> =>
  getItem(keys.photo(ownerId, photoId), StoredPhoto)

// A draft may wait for the network; what nobody used by then is forgotten.
const keptMinutes = 30 * 24 * 60

export const addPhoto = (photo: StoredPhoto): Write => ({
  put: {
    ...photo,
    ...keys.photo(photo.ownerId, photo.id),
    expiresAt: secondsOf(later(photo.announcedAt, keptMinutes)),
  },
  fresh: true,
})

/** Loses when the same photo was received before. */
export const settlePhoto = (
  { ownerId, id }: StoredPhoto,
  outcome: { state: 'ready'; hash?: string; sha256?: string } | { state: 'refused'; fault: string },
): Write => ({ update: keys.photo(ownerId, id), set: outcome, if: { state: 'expected' } })

/** Loses unless it is ready and unused; see `whyUnusable`. */
export const attachPhoto = (ownerId: string, photoId: string, usedBy: string): Write => ({
  update: keys.photo(ownerId, photoId),
  set: { usedBy },
  remove: ['expiresAt'],
  if: { state: 'ready', usedBy: absent },
})

/** The stream deletes what the store has of it. */
export const removePhoto = (ownerId: string, photoId: string): Write => ({ delete: keys.photo(ownerId, photoId) })

/** What these photos look like, as far as it is known. */
export const hashesOf = (items: readonly (Item | undefined)[]): string[] =>
  items.flatMap((item) => (item && StoredPhoto.parse(item).hash) ?? [])

/** By photo, what its picture is to the bit, where that is known. */
export const sha256Of = (items: readonly (Item | undefined)[]): Record<string, string> =>
  Object.fromEntries(
    items.flatMap((item) => {
      const { id, sha256 } = StoredPhoto.parse(item)
      return sha256 === undefined ? [] : [[id, sha256]]
    }),
  )

const worstFirst = ['photo_not_found', 'photo_refused', 'photo_already_used', 'photo_not_ready'] as const
type Unusable = (typeof worstFirst)[number]

/** Why these photos cannot be used; what only needs a little time comes last. Undefined when all can. */
export function whyUnusable(items: readonly (Item | undefined)[]): Unusable | undefined {
  const reasons = items.map((item) => reasonOf(item && StoredPhoto.parse(item)))
  return worstFirst.find((reason) => reasons.includes(reason))
}

function reasonOf(photo: StoredPhoto | undefined): Unusable | undefined {
  if (!photo) return 'photo_not_found'
  if (photo.state === 'refused') return 'photo_refused'
  if (photo.usedBy !== undefined) return 'photo_already_used'
  return photo.state === 'expected' ? 'photo_not_ready' : undefined
}

/** Why a `attachPhoto` lost. */
export const whyLost = ({ item }: Lost): Unusable => whyUnusable([item]) ?? 'photo_already_used'
