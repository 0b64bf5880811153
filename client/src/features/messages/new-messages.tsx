import { go } from '../../platform/navigation'
import { Card } from '../../ui/card'
import { Row } from '../../ui/stack'
import { Text } from '../../ui/text'
import { MessageTag, MessageWords } from './message-card'
import { texts } from './texts'
import { useUnread } from './use-messages'

/** The newest that I have not read; nothing while there is none. */
export function NewMessages() {
  const { count, newest } = useUnread()
  if (!newest) return null
  return (
    <Card onPress={() => void go('messages')}>
      <Row apart>
        <Text soft>{texts.newOnes(count)}</Text>
        <MessageTag message={newest} />
      </Row>
      <MessageWords message={newest} />
    </Card>
  )
}
