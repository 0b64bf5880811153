import { useEffect, useState } from 'react'
import { sourceOf } from '../platform/photos'
import type { DraftPhoto } from './photo-courier'

/** What an image can show of each photo of a draft, by its path, as long as it is on the device. */
export function usePhotoSources(photos: readonly Pick<DraftPhoto, 'path'>[]): Readonly<Record<string, string>> {
  const [sources, setSources] = useState<Record<string, string>>({})
  const paths = photos.map(({ path }) => path).join('\n')
  useEffect(() => {
    for (const path of paths.split('\n').filter(Boolean))
      void sourceOf(path).then((src) => src && setSources((known) => ({ ...known, [path]: src })))
  }, [paths])
  return sources
}
