import { activities } from '@mulin/shared/activities/endpoints'
import { api } from '../../api'
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

interface Props {
  home: Home
  mine: OwnSeats
}

/** The next few near me; what was read last is there at once, also without network. */
export function NextActivities({ home, mine }: Props) {
  const communityId = communityOf(home.path)
  const asked = useAnswer(
    ['activities', 'next', communityId],
    () => api.activities.list({ communityId, limit: shownAtHome }),
    { keep: activities.list.output, when: home.isKnown },
  )
  return (
    <Section label={texts.nearby}>
      <Title>{texts.nearby}</Title>
      <Answered of={asked} skeleton={<Skeleton rows={3} />}>
        {({ activities: cards }) =>
          cards.length === 0 ? (
            <Text soft>{texts.noneNearby}</Text>
          ) : (
            <List label={texts.nearby}>
              {cards.map((card) => (
                <ActivityCard key={card.id} card={card} mine={mine.get(card.id)} />
              ))}
            </List>
          )
        }
      </Answered>
      <Button block onPress={() => go('activities')}>
        {texts.all}
      </Button>
    </Section>
  )
}
