import { MessageList } from '../../../features/messages/message-list'
import { Page } from '../../../ui/page'

export default function MessagesPage() {
  return (
    <Page title="我的消息">
      <MessageList />
    </Page>
  )
}
