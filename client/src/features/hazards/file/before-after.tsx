import type { HazardFile } from '@mulin/shared/hazards/hazard'
import { Pair } from '../../../ui/pair'
import { PhotoGallery } from '../../../ui/photo-gallery'
import { photosAfter } from './steps'
import { texts } from './texts'

/** The same spot before and after; only what was reported until somebody fixed it. */
export function BeforeAfter({ hazard }: { hazard: HazardFile }) {
  const after = photosAfter(hazard)
  if (after.length === 0 || hazard.photos.length === 0)
    return <PhotoGallery label={texts.photosOfReport} photos={hazard.photos} />
  const afterTitle = isOpenAgain(hazard) ? texts.lastAfter : texts.after
  return (
    <Pair
      left={{ title: texts.before, content: <PhotoGallery label={texts.before} photos={hazard.photos} /> }}
      right={{ title: afterTitle, content: <PhotoGallery label={afterTitle} photos={after} /> }}
    />
  )
}

/** What was fixed has to be fixed anew. */
const isOpenAgain = ({ state }: HazardFile) => state === 'accepted' || state === 'dispatched'
