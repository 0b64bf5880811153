import type { ActivityCard } from '@mulin/shared/activities/activity'
import { activities } from '@mulin/shared/activities/endpoints'
import { api } from '../../../api'
import { now, spanText } from '../../../platform/clock'
import { go } from '../../../platform/navigation'
import { AnsweredPages } from '../../../queries/answered'
import { usePages } from '../../../queries/use-pages'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { List } from '../../../ui/list'
import { Row, Stack } from '../../../ui/stack'
import { Empty } from '../../../ui/states'
import { Tag } from '../../../ui/tag'
import { Caption, Text, Title } from '../../../ui/text'
import { typeNames } from '../texts'
import { planTexts, stateNames } from './plan-texts'

// They come latest start first: what runs and comes next is among the first.
const cardsAtOnce = 50

/** Everything I organise, drafts too. */
export function PlanList() {
  const asked = usePages(['staff-activities'], (after) => api(activities).managed({ after, limit: cardsAtOnce }))
  return (
    <Stack>
      <Button look="primary" icon="plus" onPress={() => go('activityEdit')}>
        {planTexts.create}
      </Button>
      <AnsweredPages of={asked}>
        {(pages) => {
          const cards = runningFirst(pages.flatMap(({ activities }) => activities))
          if (cards.length === 0) return <Empty icon="calendar" what={planTexts.none} next={planTexts.noneNext} />
          return (
            <List label={planTexts.list}>
              {cards.map((card) => (
                <PlanCard key={card.id} card={card} />
              ))}
            </List>
          )
        }}
      </AnsweredPages>
    </Stack>
  )
}

const isOver = ({ endsAt }: ActivityCard) => endsAt <= now()

/** What runs or comes next first; what is over last, and the latest of it before the others. */
function runningFirst(cards: readonly ActivityCard[]): ActivityCard[] {
  const latestFirst = [...cards].sort((one, other) => (one.startsAt < other.startsAt ? 1 : -1))
  return [...latestFirst.filter((card) => !isOver(card)).reverse(), ...latestFirst.filter(isOver)]
}

const canEdit = (card: ActivityCard) => card.state === 'draft' || (card.state === 'published' && !isOver(card))

const isMeasured = ({ state, type }: ActivityCard) =>
  state === 'published' && (type === 'sports_meet' || type === 'contest')

const tones = { draft: 'neutral', published: 'done', cancelled: 'waiting' } as const

const PlanCard = ({ card }: { card: ActivityCard }) => (
  <Card>
    <Stack gap="close">
      <Row apart>
        <Title small>{card.title}</Title>
        <Tag tone={tones[card.state]}>{stateNames[card.state]}</Tag>
      </Row>
      <Caption>{`${typeNames[card.type]} · ${planTexts.sessions(card.sessionCount)} · ${card.place}`}</Caption>
      <Text>{spanText(card.startsAt, card.endsAt)}</Text>
      <Text>{planTexts.seats(card.taken, card.capacity)}</Text>
      <Row>
        {canEdit(card) && <Lead card={card} words={planTexts.edit} route="activityEdit" />}
        <Lead card={card} words={planTexts.preview} route="activity" />
        {card.state !== 'draft' && <Lead card={card} words={planTexts.register} route="staffSignUps" />}
        {card.state !== 'draft' && (
          <Button
            label={`${planTexts.again} ${card.title}`}
            onPress={() => go('activityEdit', { likeActivityId: card.id })}
          >
            {planTexts.again}
          </Button>
        )}
        {isMeasured(card) && <Lead card={card} words={planTexts.results} route="staffResults" />}
      </Row>
    </Stack>
  </Card>
)

interface LeadProps {
  card: ActivityCard
  words: string
  route: 'activityEdit' | 'activity' | 'staffSignUps' | 'staffResults'
}

const Lead = ({ card: { id, title }, words, route }: LeadProps) => (
  <Button label={`${words} ${title}`} onPress={() => go(route, { activityId: id })}>
    {words}
  </Button>
)
