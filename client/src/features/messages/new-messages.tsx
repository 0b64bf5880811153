import type { Message } from '@mulin/shared/messages'
import { go } from '../../platform/navigation'
import { useNow } from '../../platform/use-now'
import { Card } from '../../ui/card'
import { Row } from '../../ui/stack'
import { Text } from '../../ui/text'
import { MessageTag, MessageWords } from './message-card'
import { texts } from './texts'
import { useUnread } from './use-messages'

interface Props {
  /** Whether seats that I was offered at that moment were answered since, which is known before the next message. */
  isAnswered?: (signUpId: string, askedAt: string) => boolean
}

/** The newest that I have not read, without offers that are over; nothing while there is none. */
export function NewMessages({ isAnswered = () => false }: Props) {
  const { count, unread } = useUnread()
  const now = useNow(unread.flatMap((message) => untilOf(message) ?? []))
  const over = unread.filter(
    (message) =>
      message.kind === 'offered' &&
      (isAnswered(message.about.signUpId, message.at) || (message.until !== undefined && message.until <= now)),
  )
  const newest = unread.find((message) => !over.includes(message))
  if (!newest) return null
  return (
    <Card onPress={() => void go('messages')}>
      <Row apart>
        <Text soft>{texts.newOnes(count - over.length)}</Text>
        <MessageTag message={newest} />
      </Row>
      <MessageWords message={newest} />
    </Card>
  )
}

const untilOf = (message: Message) => (message.kind === 'offered' ? message.until : undefined)
