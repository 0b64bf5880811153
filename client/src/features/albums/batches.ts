import type { AlbumPhoto } from '@mulin/shared/albums'

/** Photos that were added together, under one caption. */
export interface Batch {
  key: string
  caption: string | undefined
  photos: AlbumPhoto[]
}

export function batchesOf(photos: readonly AlbumPhoto[]): Batch[] {
  const batches = new Map<string, Batch>()
  for (const photo of photos) {
    const { addedAt: key, caption } = photo
    const batch = batches.get(key) ?? { key, caption, photos: [] }
    batch.photos.push(photo)
    batches.set(key, batch)
  }
  return [...batches.values()]
}
