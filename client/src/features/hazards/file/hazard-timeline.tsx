import type { HazardFile } from '@mulin/shared/hazards/hazard'
import { PhotoGallery } from '../../../ui/photo-gallery'
import { Text } from '../../../ui/text'
import { Timeline } from '../../../ui/timeline'
import { type HazardStep, stepsOf } from './steps'
import { texts } from './texts'

export const HazardTimeline = ({ hazard }: { hazard: HazardFile }) => (
  <Timeline
    label={texts.history}
    steps={stepsOf(hazard).map((step) => ({ ...step, content: <Content step={step} /> }))}
  />
)

const Content = ({ step: { title, said, photos } }: { step: HazardStep }) => (
  <>
    {said && <Text>{said}</Text>}
    <PhotoGallery label={texts.photosOfStep(title)} photos={photos} />
  </>
)
