import type { ActivityCard as Card } from '@mulin/shared/activities/activity'
import { activities } from '@mulin/shared/activities/endpoints'
import { api } from '../../api'
import { now } from '../../platform/clock'
import { go } from '../../platform/navigation'
import { Answered } from '../../queries/answered'
import { useAnswer } from '../../queries/use-answer'
import type { Home } from '../../queries/use-me'
import { Button } from '../../ui/button'
import { List } from '../../ui/list'
import { Skeleton } from '../../ui/skeleton'
import { Section } from '../../ui/stack'
import { Text, Title } from '../../ui/text'
import { ActivityCard } from './activity-card'
import { communityOf } from './activity-list'
import type { OwnSeats } from './own-seats'
import { texts } from './texts'

const shownAtHome = 3
/** Some of today's may be over by now. */
const askedFor = 8

interface Props {
  home: Home
  mine: OwnSeats
}

/** The next few near me; what was read last is there at once, also without network. */
export function NextActivities({ home, mine }: Props) {
  const communityId = communityOf(home.path)
  const asked = useAnswer(
    ['activities', 'next', communityId],
    () => api(activities).list({ communityId, limit: askedFor }),
    { keep: activities.list.output, when: home.isKnown },
  )
  return (
    <Section label={texts.nearby}>
      <Title>{texts.nearby}</Title>
      <Answered of={asked} skeleton={<Skeleton rows={3} />}>
        {({ activities: cards }) => <Nearby cards={cards.filter(isAhead).slice(0, shownAtHome)} mine={mine} />}
      </Answered>
      <Button block onPress={() => go('activities')}>
        {texts.all}
      </Button>
    </Section>
  )
}

const isAhead = ({ endsAt }: Card) => Date.parse(endsAt) > Date.parse(now())

function Nearby({ cards, mine }: { cards: readonly Card[]; mine: OwnSeats }) {
  if (cards.length === 0) return <Text soft>{texts.noneNearby}</Text>
  return (
    <List label={texts.nearby}>
      {cards.map((card) => (
        <ActivityCard key={card.id} card={card} mine={mine.get(card.id)} />
      ))}
    </List>
  )
}
