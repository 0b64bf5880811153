import type { ActivityCard as CardOf } from '@mulin/shared/activities/activity'
import { now, timeText } from '../../platform/clock'
import { go } from '../../platform/navigation'
import { useNow } from '../../platform/use-now'
import { useMe } from '../../queries/use-me'
import { Beside } from '../../ui/beside'
import { Card } from '../../ui/card'
import { DateLeaf } from '../../ui/date-leaf'
import { Row } from '../../ui/stack'
import { Tag } from '../../ui/tag'
import { Text } from '../../ui/text'
import { cardWords } from './card-words'
import { type OwnSeat, ownWords } from './own-seats'
import { leafAt } from './seat-words'
import { texts, typeIcons, typeNames } from './texts'

interface Props {
  card: CardOf
  /** What I signed up for in it. */
  mine: OwnSeat | undefined
}

export function ActivityCard({ card, mine }: Props) {
  const { id, title, type, place, startsAt, sessionCount } = card
  const { value: me } = useMe()
  const opening = (card.sessions ?? [card]).map(({ signUpOpensAt }) => signUpOpensAt)
  const { words, tone } = cardWords(card, useNow(opening), me)
  const when = sessionCount > 1 ? `${timeText(startsAt)} ${texts.sessionsOf(sessionCount)}` : timeText(startsAt)
  return (
    <Card onPress={() => go('activity', { activityId: id })}>
      <Beside mark={<DateLeaf at={leafAt(card, now())} />}>
        <Text strong>{title}</Text>
        <Text>{when}</Text>
        <Text soft>{place}</Text>
        <Row>
          <Tag tone={tone}>{words}</Tag>
          {mine && <OwnTag own={mine} />}
          <Tag icon={typeIcons[type]}>{typeNames[type]}</Tag>
        </Row>
      </Beside>
    </Card>
  )
}

function OwnTag({ own }: { own: OwnSeat }) {
  const { words, tone } = ownWords(own)
  return <Tag tone={tone}>{words}</Tag>
}
