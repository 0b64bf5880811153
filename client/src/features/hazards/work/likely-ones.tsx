import { handling } from '@mulin/shared/hazards/handling'
import type { Hazard } from '@mulin/shared/hazards/hazard'
import { likeliest } from '@mulin/shared/hazards/likeness'
import { whyNotInto } from '@mulin/shared/hazards/merging'
import { api, type Refused } from '../../../api'
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

/** What it is likely the same as and can be merged into, the likeliest first, each with its photo and what speaks for it. */
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

function useLikely(own: Hazard) {
  const { areaPath, categoryId } = own
  const { value = [] } = useAnswer(['hazards-of-area', 'likely', areaPath, categoryId], () =>
    allOpen({ areaPath, categoryId }),
  )
  return likeliest(
    own,
    value.filter((one) => whyNotInto(own, one) === undefined),
  )
}

// The newest stand on the last page.
const pagesAtMost = 6

type Answered = { ok: true; value: Hazard[] } | Refused

/** What is open of a category in an estate. */
async function allOpen(where: { areaPath: string; categoryId: string }): Promise<Answered> {
  const found: Hazard[] = []
  let after: string | undefined
  for (let page = 0; page < pagesAtMost; page++) {
    const answer = await api(handling).list({ ...where, after, limit: 50 })
    if (!answer.ok) return answer
    found.push(...answer.value.hazards)
    after = answer.value.next
    if (after === undefined) break
  }
  return { ok: true, value: found }
}
