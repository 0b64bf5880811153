import type { Visit } from '@mulin/shared/matters'
import { dayOf } from '@mulin/shared/times'
import { dayText, timeText } from '../../platform/clock'
import { go } from '../../platform/navigation'
import { AnsweredPages } from '../../queries/answered'
import { levelOf } from '../../rating/level-of'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { List } from '../../ui/list'
import { LongList } from '../../ui/long-list'
import { levelNames } from '../../ui/rating5'
import { Row, Section, Stack } from '../../ui/stack'
import { Empty } from '../../ui/states'
import { Tag } from '../../ui/tag'
import { Caption, Title } from '../../ui/text'
import { texts } from './texts'
import { canRate, useMyVisits } from './use-my-visits'

/** Everything that was handled for me, newest first. */
export function VisitList() {
  const visits = useMyVisits()

  return (
    <AnsweredPages of={visits}>
      {(pages) => {
        const all = pages.flatMap((page) => page.visits)
        if (all.length === 0) return <Empty what={texts.noVisits} next={<ShowCode />} />
        return (
          <LongList label={texts.visits}>
            {all.map((visit) => (
              <VisitCard key={visit.id} visit={visit} />
            ))}
          </LongList>
        )
      }}
    </AnsweredPages>
  )
}

/** The visits that still wait for my rating, for the service page. Nothing when there are none. */
export function VisitsToRate() {
  const { pages = [] } = useMyVisits()
  const waiting = pages.flatMap(({ visits }) => visits).filter(canRate)
  if (waiting.length === 0) return null
  return (
    <Section label={texts.toRate}>
      <Title>{texts.toRate}</Title>
      <List label={texts.toRate}>
        {waiting.map((visit) => (
          <VisitCard key={visit.id} visit={visit} />
        ))}
      </List>
    </Section>
  )
}

const ShowCode = () => (
  <Stack>
    <Caption>{texts.noVisitsNext}</Caption>
    <Button icon="qr" onPress={() => go('myCode')}>
      我的码
    </Button>
  </Stack>
)

const VisitCard = ({ visit }: { visit: Visit }) => (
  <Card>
    <Title small>{visit.matterName}</Title>
    <Caption>{`${visit.desk} · ${timeText(visit.visitedAt)}`}</Caption>
    <VisitState visit={visit} />
  </Card>
)

function VisitState({ visit }: { visit: Visit }) {
  if (visit.rating) {
    return (
      <Tag tone="done" icon="check">
        {texts.rated(levelNames[levelOf(visit.rating.level)])}
      </Tag>
    )
  }
  if (!canRate(visit)) return <Caption>{texts.rateOver}</Caption>
  return (
    <Row apart>
      <Caption>{texts.rateBy(dayText(dayOf(visit.rateBy)))}</Caption>
      <Button icon="star" label={`${texts.rate} ${visit.matterName}`} onPress={() => go('rate', { visitId: visit.id })}>
        {texts.rate}
      </Button>
    </Row>
  )
}
