import type { Message } from '@mulin/shared/messages'
import { go } from '../../platform/navigation'
import { AnsweredPages } from '../../queries/answered'
import { Button } from '../../ui/button'
import { LongList } from '../../ui/long-list'
import { Empty } from '../../ui/states'
import { Text } from '../../ui/text'
import { MessageCard } from './message-card'
import { texts } from './texts'
import { useIsOver } from './use-is-over'
import { useMessages } from './use-messages'

interface Props {
  /** Whether what it tells of stands otherwise by now. */
  isPassed?: (message: Message) => boolean
}

/** Everything I was told, newest first. */
export function MessageList({ isPassed = () => false }: Props) {
  const { asked, isNew } = useMessages()
  const isOver = useIsOver(asked.pages?.flatMap(({ messages }) => messages) ?? [], isPassed)
  return (
    <AnsweredPages of={asked}>
      {(pages) => {
        const all = pages.flatMap(({ messages }) => messages)
        if (all.length === 0) return <NoneYet />
        return (
          <LongList label={texts.messages}>
            {all.map((message) => (
              <MessageCard key={message.id} message={message} isNew={isNew(message)} isOver={isOver(message)} />
            ))}
          </LongList>
        )
      }}
    </AnsweredPages>
  )
}

const NoneYet = () => (
  <Empty
    icon="bell"
    what={texts.none}
    next={
      <>
        <Text soft>{texts.noneNext}</Text>
        <Button look="primary" onPress={() => go('activities')}>
          {texts.seeActivities}
        </Button>
      </>
    }
  />
)
