import type { HazardFile } from '@mulin/shared/hazards/hazard'
import { useAreas } from '../../../queries/use-areas'
import { PhotoGallery } from '../../../ui/photo-gallery'
import { Text } from '../../../ui/text'
import { Timeline } from '../../../ui/timeline'
import { type HazardStep, stepsOf } from './steps'
import { texts } from './texts'

export function HazardTimeline({ hazard }: { hazard: HazardFile }) {
  const tree = useAreas().value?.areas
  return (
    <Timeline
      label={texts.history}
      steps={stepsOf(hazard, tree).map((step) => ({ ...step, content: <Content step={step} /> }))}
    />
  )
}

const Content = ({ step: { title, said, photos } }: { step: HazardStep }) => (
  <>
    {said && <Text>{said}</Text>}
    <PhotoGallery label={texts.photosOfStep(title)} photos={photos} />
  </>
)
