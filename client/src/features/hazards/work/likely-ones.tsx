import { handling } from '@mulin/shared/hazards/handling'
import type { Hazard } from '@mulin/shared/hazards/hazard'
import { likeness } from '@mulin/shared/hazards/likeness'
import { api } from '../../../api'
import { useAnswer } from '../../../queries/use-answer'
import { List } from '../../../ui/list'
import { PhotoGallery } from '../../../ui/photo-gallery'
import { Section } from '../../../ui/stack'
import { Caption, Title } from '../../../ui/text'
import { texts as fileTexts } from '../file/texts'
import { likenessText } from '../words'
import { HazardRow } from './hazard-row'
import { texts } from './texts'

interface Props {
  own: Hazard
  /** The number of one of them, or what somebody types. */
  chosen: string
  onChoose: (number: string) => void
}

/** What is open in the same estate, the likeliest first, each with its photo and what speaks for it. */
export function LikelyOnes({ own, chosen, onChoose }: Props) {
  const likely = useLikely(own)
  if (likely.length === 0) return null
  return (
    <Section label={texts.sameEstate}>
      <Title small>{texts.sameEstate}</Title>
      <List label={texts.sameEstate}>
        {likely.map(({ hazard, reasons }) => (
          <HazardRow
            key={hazard.id}
            hazard={hazard}
            picture={undefined}
            chosen={false}
            picked={hazard.number === chosen}
            onOpen={() => onChoose(hazard.number === chosen ? '' : hazard.number)}
          >
            {reasons.length > 0 && <Caption>{likenessText(reasons)}</Caption>}
            <PhotoGallery label={`${fileTexts.photosOfReport} ${hazard.number}`} photos={hazard.photos} />
          </HazardRow>
        ))}
      </List>
    </Section>
  )
}

const likelyAtMost = 5

function useLikely(own: Hazard) {
  const { id, areaPath } = own
  const { value } = useAnswer(['hazards-of-area', 'likely', areaPath], () =>
    api(handling).list({ areaPath, limit: 50 }),
  )
  return (value?.hazards ?? [])
    .filter((one) => one.id !== id && !one.parent)
    .map((hazard) => ({ hazard, ...likeness(own, hazard) }))
    .sort((one, other) => other.score - one.score)
    .slice(0, likelyAtMost)
}
