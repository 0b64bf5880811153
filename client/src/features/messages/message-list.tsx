import { go } from '../../platform/navigation'
import { AnsweredPages } from '../../queries/answered'
import { Button } from '../../ui/button'
import { LongList } from '../../ui/long-list'
import { Empty } from '../../ui/states'
import { Text } from '../../ui/text'
import { MessageCard } from './message-card'
import { texts } from './texts'
import { useMessages } from './use-messages'

/** Everything I was told, newest first. */
export function MessageList() {
  const { asked, isNew } = useMessages()
  return (
    <AnsweredPages of={asked}>
      {(pages) => {
        const all = pages.flatMap(({ messages }) => messages)
        if (all.length === 0) return <NoneYet />
        return (
          <LongList label={texts.messages}>
            {all.map((message) => (
              <MessageCard key={message.id} message={message} isNew={isNew(message)} />
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
