import type { Lookalike } from '@mulin/shared/hazards/joining'
import type { Refused } from '../../../api'
import type { ReactNode } from 'react'
import { timeText } from '../../../platform/clock'
import { go } from '../../../platform/navigation'
import { RefusalStrip } from '../../../queries/refusal-strip'
import { nameAt, useAreas } from '../../../queries/use-areas'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Row } from '../../../ui/stack'
import { Tag } from '../../../ui/tag'
import { Caption, Text } from '../../../ui/text'
import { placeOf } from '../../../hazard-places'
import { likenessText, stateWords } from '../words'
import { SideBySide } from './side-by-side'
import { texts } from './texts'

interface Props {
  hazard: Lookalike
  /** A photo of mine to compare with. */
  own: string | undefined
  /** What joining means, and what goes along. */
  along: string
  busy?: boolean
  refusal?: Refused | undefined
  onJoin: () => void
  /** What can be done besides when I reported it myself. */
  ofMine?: ReactNode
}

/** What somebody else reported, with photos large enough to tell whether it is the same. */
export function FoundHazard({ hazard, own, along, busy = false, refusal, onJoin, ofMine }: Props) {
  const estate = nameAt(useAreas().value?.areas, hazard.estateId)
  const { photos, photosWait, reportedAt, joined = 0, reasons } = hazard
  const where = `${estate} ${placeOf(hazard)}`.trim()
  const { word, tone } = stateWords[hazard.state]
  const [photo] = photos
  return (
    <Card label={where}>
      {photo && <SideBySide theirs={photo.large} own={own} />}
      {photosWait && <Caption>{texts.photosWait}</Caption>}
      <Row apart>
        <Text strong>{where}</Text>
        <Tag tone={tone}>{word}</Tag>
      </Row>
      <Caption>{likenessText(reasons)}</Caption>
      <RefusalStrip refusal={refusal} />
      {hazard.mine ? (
        <>
          <Button block onPress={() => go('hazard', { hazardId: hazard.id })}>
            {texts.seeMyOwn}
          </Button>
          {ofMine}
        </>
      ) : (
        <>
          <Button look="primary" block busy={busy} onPress={onJoin}>
            {texts.metToo}
          </Button>
          <Caption>{along}</Caption>
        </>
      )}
      <Text>{hazard.categoryName}</Text>
      <Caption>{texts.reportedAndMet(timeText(reportedAt), joined)}</Caption>
    </Card>
  )
}
