import { MessageList } from '../../../features/messages/message-list'
import { useIsPassed } from '../../../features/sign-ups/use-is-passed'
import { Page } from '../../../ui/page'

export default function MessagesPage() {
  return (
    <Page title="我的消息">
      <MessageList isPassed={useIsPassed()} />
    </Page>
  )
}
