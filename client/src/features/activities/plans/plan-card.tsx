import type { ActivityCard } from '@mulin/shared/activities/activity'
import type { ManagedCard } from '@mulin/shared/activities/cards'
import { now, spanText } from '../../../platform/clock'
import { go } from '../../../platform/navigation'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Row, Stack } from '../../../ui/stack'
import { Tag } from '../../../ui/tag'
import { Caption, Text, Title } from '../../../ui/text'
import { typeNames } from '../texts'
import { asksIn, hopingIn, takenIn } from './how-full'
import { planTexts, stateNames } from './plan-texts'

export const isOver = ({ endsAt }: ActivityCard) => endsAt <= now()

const canEdit = ({ state, endsAt, plannedUntil = endsAt }: ActivityCard) =>
  state === 'draft' || (state === 'published' && now() < plannedUntil)

const isMeasured = ({ state, type }: ActivityCard) =>
  state === 'published' && (type === 'sports_meet' || type === 'contest')

const tones = { draft: 'neutral', published: 'done', cancelled: 'waiting' } as const

export const PlanCard = ({ card }: { card: ManagedCard }) => (
  <Card>
    <Stack gap="close">
      <Row apart>
        <Title small>{card.title}</Title>
        <Tag tone={tones[card.state]}>{stateNames[card.state]}</Tag>
      </Row>
      <Caption>{`${typeNames[card.type]} · ${planTexts.sessions(card.sessionCount)} · ${card.place}`}</Caption>
      <Text>{spanText(card.startsAt, card.endsAt)}</Text>
      <HowFull card={card} />
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

function HowFull({ card }: { card: ManagedCard }) {
  const [hoping, asking] = [hopingIn(card, now()), asksIn(card)]
  return (
    <>
      <Text>{takenIn(card)}</Text>
      {hoping && <Text soft>{hoping}</Text>}
      {asking && (
        <Row>
          <Tag tone="waiting">{asking}</Tag>
        </Row>
      )}
    </>
  )
}

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
