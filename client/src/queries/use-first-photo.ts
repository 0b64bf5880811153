import type { DraftPhoto } from './photo-courier'
import { usePhotoSources } from './use-photo-sources'

/** The first photo of a draft, as long as it is on the device. */
export function useFirstPhoto([first]: readonly DraftPhoto[]): string | undefined {
  const sources = usePhotoSources(first ? [first] : [])
  return first && sources[first.path]
}
