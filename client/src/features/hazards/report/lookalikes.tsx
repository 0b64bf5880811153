import type { Lookalike } from '@mulin/shared/hazards/joining'
import type { Reason } from '@mulin/shared/hazards/likeness'
import { timeText } from '../../../platform/clock'
import { go } from '../../../platform/navigation'
import { RefusalStrip } from '../../../queries/refusal-strip'
import { nameAt, useAreas } from '../../../queries/use-areas'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { List } from '../../../ui/list'
import { Page } from '../../../ui/page'
import { ShownPhoto } from '../../../ui/shown-photo'
import { Row } from '../../../ui/stack'
import { Tag } from '../../../ui/tag'
import { Caption, Text } from '../../../ui/text'
import { placeOf } from '../places'
import { stateWords } from '../words'
import { texts } from './texts'
import { type Joining, useJoin } from './use-join'

interface Props extends Joining {
  found: readonly Lookalike[]
  onNone: () => void
  onBack: () => void
}

/** What neighbours reported already, with photos large enough to tell: is it the same? */
export const Lookalikes = ({ found, onNone, onBack, ...joining }: Props) => (
  <Page
    title={texts.sameOne}
    tab="report"
    bar={
      <>
        <Button block onPress={onNone}>
          {texts.noneOfThese}
        </Button>
        <Button look="plain" block onPress={onBack}>
          {texts.backToForm}
        </Button>
      </>
    }
  >
    <Text>{texts.lookFirst}</Text>
    <List label={texts.sameOne}>
      {found.map((hazard) => (
        <Found key={hazard.id} hazard={hazard} {...joining} />
      ))}
    </List>
  </Page>
)

function Found({ hazard, ...joining }: Joining & { hazard: Lookalike }) {
  const { busy, refusal, join } = useJoin(hazard.id, joining)
  const estate = nameAt(useAreas().value?.areas, hazard.estateId)
  const { photos, reportedAt, joined = 0, reasons } = hazard
  const where = `${estate} ${placeOf(hazard)}`.trim()
  const { word, tone } = stateWords[hazard.state]
  const [photo] = photos
  return (
    <Card label={where}>
      {photo && <ShownPhoto src={photo.large} label={texts.photoOf(where)} />}
      <Row apart>
        <Text strong>{where}</Text>
        <Tag tone={tone}>{word}</Tag>
      </Row>
      <Caption>{texts.reportedAndMet(timeText(reportedAt), joined)}</Caption>
      <Text>{reasons.map(reasonText).join(' · ')}</Text>
      <RefusalStrip refusal={refusal} />
      {hazard.mine ? (
        <Button block onPress={() => go('hazard', { hazardId: hazard.id })}>
          {texts.seeMyOwn}
        </Button>
      ) : (
        <Button look="primary" block busy={busy} onPress={join}>
          {texts.metToo}
        </Button>
      )}
    </Card>
  )
}

const reasonText = (reason: Reason) =>
  reason.kind === 'near' ? texts.metresAway(reason.metres) : texts.reasons[reason.kind]
