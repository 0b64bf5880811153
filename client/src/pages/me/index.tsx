import { MessageEntry } from '../../features/messages/message-entry'
import { MeScreen } from '../../features/people/me-screen'
import { Page } from '../../ui/page'

export default function MePage() {
  return (
    <Page title="我的" tab="me">
      <MeScreen>
        <MessageEntry />
      </MeScreen>
    </Page>
  )
}
