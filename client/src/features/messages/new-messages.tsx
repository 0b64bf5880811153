import type { Message } from '@mulin/shared/messages'
import { go } from '../../platform/navigation'
import { Card } from '../../ui/card'
import { Row } from '../../ui/stack'
import { Text } from '../../ui/text'
import { MessageTag, MessageWords } from './message-card'
import { texts } from './texts'
import { useIsOver } from './use-is-over'
import { useUnread } from './use-messages'

interface Props {
  /** Whether what it tells of stands otherwise by now, which is known before the next message. */
  isPassed?: (message: Message) => boolean
}

/** The newest that I have not read, without what is over by now; nothing while there is none. */
export function NewMessages({ isPassed = () => false }: Props) {
  const { count, unread } = useUnread()
  const isOver = useIsOver(unread, isPassed)
  const over = unread.filter((message) => isPassed(message) || isOver(message))
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
