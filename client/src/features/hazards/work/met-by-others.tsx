import type { HazardFile } from '@mulin/shared/hazards/hazard'
import { joining } from '@mulin/shared/hazards/joining'
import { timeText } from '../../../platform/clock'
import { api } from '../../../api'
import { useAnswer } from '../../../queries/use-answer'
import { PhotoGallery } from '../../../ui/photo-gallery'
import { Section } from '../../../ui/stack'
import { Caption, Text, Title } from '../../../ui/text'
import { texts as ofOthers } from './others-texts'
import { texts } from './texts'

/** How many met it too, with what they wrote and took; nothing while nobody did. */
export function MetByOthers({ hazard: { id, joined = 0 } }: { hazard: HazardFile }) {
  return joined > 0 ? <Others hazardId={id} joined={joined} /> : null
}

function Others({ hazardId, joined }: { hazardId: string; joined: number }) {
  const { value } = useAnswer(['hazard', hazardId, 'others'], () => api(joining).others({ hazardId }))
  return (
    <Section label={ofOthers.title}>
      <Title>{ofOthers.title}</Title>
      <Text>{texts.metToo(joined)}</Text>
      {value?.others.map(({ at, words, photos }) => (
        <Section key={at} label={ofOthers.saidAt(timeText(at))}>
          <Caption>{timeText(at)}</Caption>
          {words && <Text>{words}</Text>}
          {photos.length > 0 && <PhotoGallery label={ofOthers.saidAt(timeText(at))} photos={photos} />}
        </Section>
      ))}
    </Section>
  )
}
