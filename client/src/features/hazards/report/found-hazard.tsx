import type { Lookalike } from '@mulin/shared/hazards/joining'
import type { Refused } from '../../../api'
import type { ReactNode } from 'react'
import { timeText } from '../../../platform/clock'
import { go } from '../../../platform/navigation'
import { RefusalStrip } from '../../../queries/refusal-strip'
import { nameAt, useAreas } from '../../../queries/use-areas'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { ShownPhoto } from '../../../ui/shown-photo'
import { Row } from '../../../ui/stack'
import { Tag } from '../../../ui/tag'
import { Caption, Text } from '../../../ui/text'
import { placeOf } from '../../../hazard-places'
import { likenessText, stateWords } from '../words'
import { texts } from './texts'

interface Props {
  hazard: Lookalike
  busy?: boolean
  refusal?: Refused | undefined
  onJoin: () => void
  /** What can be done besides when I reported it myself. */
  ofMine?: ReactNode
}

/** What somebody else reported, with a photo large enough to tell whether it is the same. */
export function FoundHazard({ hazard, busy = false, refusal, onJoin, ofMine }: Props) {
  const estate = nameAt(useAreas().value?.areas, hazard.estateId)
  const { photos, photosWait, reportedAt, joined = 0, reasons } = hazard
  const where = `${estate} ${placeOf(hazard)}`.trim()
  const { word, tone } = stateWords[hazard.state]
  const [photo] = photos
  return (
    <Card label={where}>
      {photo && <ShownPhoto src={photo.large} label={texts.photoOf(where)} />}
      {photosWait && <Caption>{texts.photosWait}</Caption>}
      <Row apart>
        <Text strong>{where}</Text>
        <Tag tone={tone}>{word}</Tag>
      </Row>
      <Text>{hazard.categoryName}</Text>
      <Caption>{texts.reportedAndMet(timeText(reportedAt), joined)}</Caption>
      <Text>{likenessText(reasons)}</Text>
      <RefusalStrip refusal={refusal} />
      {hazard.mine ? (
        <>
          <Button block onPress={() => go('hazard', { hazardId: hazard.id })}>
            {texts.seeMyOwn}
          </Button>
          {ofMine}
        </>
      ) : (
        <Button look="primary" block busy={busy} onPress={onJoin}>
          {texts.metToo}
        </Button>
      )}
    </Card>
  )
}
