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

/** What who met it too wrote and took when they joined; nothing while nobody did. */
export const useOthers = ({ id: hazardId, joined = 0 }: HazardFile) =>
  useAnswer(['hazard', hazardId, 'others'], () => api(joining).others({ hazardId }), { when: joined > 0 }).value?.others

/** How many met it too, with what they wrote and took. */
export function MetByOthers({ hazard }: { hazard: HazardFile }) {
  const others = useOthers(hazard)
  const { joined = 0 } = hazard
  if (joined === 0) return null
  return (
    <Section label={ofOthers.title}>
      <Title>{ofOthers.title}</Title>
      <Text>{texts.metToo(joined)}</Text>
      {others?.map(({ at, words, photos }) => (
        <Section key={at} label={ofOthers.saidAt(timeText(at))}>
          <Caption>{timeText(at)}</Caption>
          {words && <Text>{words}</Text>}
          {photos.length > 0 && <PhotoGallery label={ofOthers.saidAt(timeText(at))} photos={photos} />}
        </Section>
      ))}
    </Section>
  )
}
