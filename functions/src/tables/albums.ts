import { type AlbumPhoto, Faces } from '@mulin/shared/albums'
import { AreaPath } from '@mulin/shared/areas'
import * as z from 'zod'
import { photoFrom } from '../platform/photo-store.ts'
import { absent } from './expressions.ts'
import { keys } from './keys.ts'
import type { Item } from './reading.ts'
import type { Write } from './transact.ts'

const Kept = z.object({
  id: z.string(),
  addedAt: z.string(),
  addedBy: z.string(),
  caption: z.string().optional(),
  faces: Faces,
  consent: z.string().optional(),
})
type Kept = z.infer<typeof Kept>

const Removed = z.object({ id: z.string(), at: z.string(), by: z.string(), reason: z.string() })

/** The photos of one activity, oldest first, and which were taken out why. */
const Album = z.object({ photos: z.array(Kept), removed: z.array(Removed), version: z.number() })
export type Album = z.infer<typeof Album>

const Head = z.object({ areaPath: AreaPath, startsAt: z.string(), publishedAt: z.string().optional() })

/** The album and the activity's own row. */
export const albumKeys = (activityId: string) => [keys.activity(activityId), keys.album(activityId)]

/** Of those two as they were read; undefined when the activity was never published. */
export function albumFrom([activity, album]: readonly (Item | undefined)[]) {
  const head = activity && Head.parse(activity)
  if (head?.publishedAt === undefined) return undefined
  const known: Album = album ? Album.parse(album) : { photos: [], removed: [], version: 0 }
  return { ...head, album: known }
}

/** Loses when the album is no longer the one read. */
export const changeAlbum = (activityId: string, before: Album, after: Partial<Album>): Write => ({
  update: keys.album(activityId),
  set: { ...before, ...after, version: before.version + 1 },
  if: { version: before.version === 0 ? absent : before.version },
})

export const albumPhotoFrom = ({ id, caption, addedAt }: Kept): AlbumPhoto => ({ ...photoFrom(id), caption, addedAt })
