import type { HazardFile } from '@mulin/shared/hazards/hazard'
import { useAreas } from '../../../queries/use-areas'
import { useCategories } from '../../../queries/use-categories'
import { PhotoGallery } from '../../../ui/photo-gallery'
import { Text } from '../../../ui/text'
import { Timeline } from '../../../ui/timeline'
import { type HazardStep, stepsOf } from './steps'
import { texts } from './texts'

export function HazardTimeline({ hazard }: { hazard: HazardFile }) {
  const areas = useAreas().value?.areas ?? []
  const categories = useCategories().value?.categories ?? []
  return (
    <Timeline
      label={texts.history}
      steps={stepsOf(hazard, { areas, categories }).map((step) => ({ ...step, content: <Content step={step} /> }))}
    />
  )
}

const Content = ({ step: { title, said, photos } }: { step: HazardStep }) => (
  <>
    {said && <Text>{said}</Text>}
    <PhotoGallery label={texts.photosOfStep(title)} photos={photos} />
  </>
)
