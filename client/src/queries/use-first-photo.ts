import { useEffect, useState } from 'react'
import { sourceOf } from '../platform/photos'
import type { DraftPhoto } from './photo-courier'

/** The first photo of a draft, as long as it is on the device. */
export function useFirstPhoto([first]: readonly DraftPhoto[]): string | undefined {
  const [src, show] = useState<string>()
  const path = first?.path
  useEffect(() => {
    if (path !== undefined) void sourceOf(path).then(show)
  }, [path])
  return path && src
}
