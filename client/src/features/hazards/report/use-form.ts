import { photosAtMost } from '@mulin/shared/photos'
import { useState } from 'react'
import { scrollToError } from '../../../platform/scroll'
import { useMe } from '../../../queries/use-me'
import { usePhotos } from '../../../queries/use-photos'
import { type Draft, useDraft } from './draft'
import { type Missing, missingIn } from './report-of'
import { usePhotosGoOn } from './use-photos-go-on'
import { useWithMyPlace } from './usual-place'

/** The draft with its photos, and what is still missing in it. */
export function useForm() {
  const { draft: written, change, clear } = useDraft(useMe().value?.id)
  const draft = useWithMyPlace(written)
  const photos = usePhotos(draft.photos, (next) => change({ photos: next }), photosAtMost)
  usePhotosGoOn(photos.retryAll)
  const [found, setFound] = useState<Missing>({})
  const fill = (changes: Partial<Draft>) => {
    setFound((before) => withoutKeys(before, 'spot' in changes ? { ...changes, place: '' } : changes))
    change(changes)
  }
  const isComplete = () => {
    const now = missingIn(draft)
    setFound(now)
    const complete = Object.keys(now).length === 0
    if (!complete) scrollToError()
    return complete
  }
  // My estate may come later than the complaint about it.
  const missing = draft.estateId ? withoutKeys(found, { estateId: undefined }) : found
  return { draft, photos, missing, change: fill, clear, isComplete }
}

function withoutKeys(missing: Missing, changes: Partial<Draft>): Missing {
  return Object.fromEntries(Object.entries(missing).filter(([field]) => !(field in changes)))
}
