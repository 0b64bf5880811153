import type { Message } from '@mulin/shared/messages'
import { agoText, timeText } from '../../platform/clock'
import { go } from '../../platform/navigation'
import { placeOf } from '../../hazard-places'
import { nameAt, useAreas } from '../../queries/use-areas'
import { skillsText } from '../../skill-words'
import { Card } from '../../ui/card'
import { Row } from '../../ui/stack'
import { Tag } from '../../ui/tag'
import { Caption, Text } from '../../ui/text'
import { faceOf } from './faces'
import { texts, wordsOf } from './texts'

interface Props {
  message: Message
  isNew: boolean
  /** Nothing is to be answered any more. */
  isOver?: boolean
}

export function MessageCard({ message, isNew, isOver = false }: Props) {
  return (
    <Card onPress={() => void go(faceOf(message).leadsTo, whereOf(message))}>
      <Row apart>
        <Row>
          {isOver ? <Tag>{texts.overOffer}</Tag> : <MessageTag message={message} />}
          {isNew && <Tag tone="action">{texts.unread}</Tag>}
        </Row>
        <Caption>{sinceText(message.at)}</Caption>
      </Row>
      {isOver && !isOfHazard(message) ? (
        <Said {...subjectOf(message)} body={texts.overOfferNext} />
      ) : (
        <MessageWords message={message} />
      )}
    </Card>
  )
}

function whereOf(message: Message): Record<string, string> {
  if (isOfHazard(message)) return { hazardId: message.about.hazardId }
  if (message.kind === 'volunteer' || message.kind === 'hours_overdue') return {}
  const { activityId, signUpId } = message.about
  return faceOf(message).leadsTo === 'activity' ? { activityId } : { signUpId }
}

export function MessageTag({ message }: { message: Message }) {
  const { tone, icon } = faceOf(message)
  return (
    <Tag tone={tone} {...(icon && { icon })}>
      {wordsOf(message).title}
    </Tag>
  )
}

export function MessageWords({ message }: { message: Message }) {
  if (isOfHazard(message)) return <HazardWords message={message} />
  return <Said {...subjectOf(message)} body={wordsOf(message).body} />
}

const Said = ({ about, body, which }: { about: string; body: string; which: string }) => (
  <>
    <Text strong>{about}</Text>
    <Text>{body}</Text>
    <Caption>{which}</Caption>
  </>
)

/** What and where: who has reported five knows which one it is. */
function HazardWords({ message }: { message: OfHazard }) {
  const { categoryName, areaPath, number, ...where } = message.about
  const estate = nameAt(useAreas().value?.areas, areaPath)
  const place = [estate, placeOf(where)].filter(Boolean).join(' ')
  return (
    <Said
      body={wordsOf(message).body}
      about={[categoryName, place].filter(Boolean).join(' · ')}
      which={`${texts.number} ${number}`}
    />
  )
}

/** What it is about, and which one of these. */
function subjectOf(message: Exclude<Message, OfHazard>): { about: string; which: string } {
  if (message.kind === 'volunteer') return { about: texts.volunteering, which: skillsText(message.about.skills) }
  const { activityTitle, sessionTitle, startsAt } = message.about
  return { about: activityTitle, which: `${sessionTitle} ${timeText(startsAt)}` }
}

type OfHazard = Extract<Message, { kind: 'hazard' | 'new_work' }>
const isOfHazard = (message: Message): message is OfHazard => message.kind === 'hazard' || message.kind === 'new_work'

const hour = 60 * 60 * 1000

const sinceText = (at: string) => (Date.now() - Date.parse(at) < hour ? agoText(at) : timeText(at))
