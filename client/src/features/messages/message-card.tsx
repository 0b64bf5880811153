import type { Message } from '@mulin/shared/messages'
import { agoText, timeText } from '../../platform/clock'
import { go } from '../../platform/navigation'
import { skillsText } from '../../skill-words'
import { Card } from '../../ui/card'
import { Row } from '../../ui/stack'
import { Tag } from '../../ui/tag'
import { Caption, Text } from '../../ui/text'
import { faceOf } from './faces'
import { texts, wordsOf } from './texts'

export function MessageCard({ message, isNew }: { message: Message; isNew: boolean }) {
  return (
    <Card onPress={() => void go(faceOf(message).leadsTo, whereOf(message))}>
      <Row apart>
        <Row>
          <MessageTag message={message} />
          {isNew && <Tag tone="action">{texts.unread}</Tag>}
        </Row>
        <Caption>{sinceText(message.at)}</Caption>
      </Row>
      <MessageWords message={message} />
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
  const [about, where] = subjectOf(message)
  return (
    <>
      <Text strong>{about}</Text>
      <Text>{wordsOf(message).body}</Text>
      <Caption>{where}</Caption>
    </>
  )
}

/** What it is about, and which one of these. */
function subjectOf(message: Message): [about: string, which: string] {
  if (isOfHazard(message)) {
    const { categoryName, building = '', number } = message.about
    return [categoryName, `${building} ${texts.number} ${number}`.trim()]
  }
  if (message.kind === 'volunteer') return [texts.volunteering, skillsText(message.about.skills)]
  const { activityTitle, sessionTitle, startsAt } = message.about
  return [activityTitle, `${sessionTitle} ${timeText(startsAt)}`]
}

const isOfHazard = (message: Message) => message.kind === 'hazard' || message.kind === 'new_work'

const hour = 60 * 60 * 1000

const sinceText = (at: string) => (Date.now() - Date.parse(at) < hour ? agoText(at) : timeText(at))
