import type { HazardFile } from '@mulin/shared/hazards/hazard'
import { joining } from '@mulin/shared/hazards/joining'
import { timeText } from '../../../platform/clock'
import { api } from '../../../api'
import { useAnswer } from '../../../queries/use-answer'
import { PhotoGallery } from '../../../ui/photo-gallery'
import { Section } from '../../../ui/stack'
import { Caption, Text, Title } from '../../../ui/text'
import { texts } from './texts'

/** How many met it too, and the photos they took; nothing while nobody did. */
export function OthersPhotos({ hazard: { id, joined = 0 } }: { hazard: HazardFile }) {
  return joined > 0 ? <Others hazardId={id} joined={joined} /> : null
}

function Others({ hazardId, joined }: { hazardId: string; joined: number }) {
  const { value } = useAnswer(['hazard', hazardId, 'others'], () => api(joining).others({ hazardId }))
  return (
    <Section label={texts.metTooTitle}>
      <Title>{texts.metTooTitle}</Title>
      <Text>{texts.metToo(joined)}</Text>
      {value?.others.map(({ at, photos }) => (
        <Section key={at} label={texts.photosAt(timeText(at))}>
          <Caption>{timeText(at)}</Caption>
          <PhotoGallery label={texts.photosAt(timeText(at))} photos={photos} />
        </Section>
      ))}
    </Section>
  )
}
