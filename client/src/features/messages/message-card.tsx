import type { Message } from '@mulin/shared/messages'
import { agoText, timeText } from '../../platform/clock'
import { go } from '../../platform/navigation'
import { Card } from '../../ui/card'
import { Row } from '../../ui/stack'
import { Tag } from '../../ui/tag'
import { Caption, Text } from '../../ui/text'
import { faceOf } from './faces'
import { texts, wordsOf } from './texts'

export function MessageCard({ message, isNew }: { message: Message; isNew: boolean }) {
  const { activityId, signUpId } = message.about
  const { leadsTo } = faceOf(message)
  return (
    <Card onPress={() => void go(leadsTo, leadsTo === 'activity' ? { activityId } : { signUpId })}>
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

export function MessageTag({ message }: { message: Message }) {
  const { tone, icon } = faceOf(message)
  return (
    <Tag tone={tone} {...(icon && { icon })}>
      {wordsOf(message).title}
    </Tag>
  )
}

export function MessageWords({ message }: { message: Message }) {
  const { activityTitle, sessionTitle, startsAt } = message.about
  return (
    <>
      <Text strong>{activityTitle}</Text>
      <Text>{wordsOf(message).body}</Text>
      <Caption>{`${sessionTitle} ${timeText(startsAt)}`}</Caption>
    </>
  )
}

const hour = 60 * 60 * 1000

const sinceText = (at: string) => (Date.now() - Date.parse(at) < hour ? agoText(at) : timeText(at))
