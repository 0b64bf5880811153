import { NoticesDesk } from '../../../features/notices/notices-desk'
import { Page } from '../../../ui/page'

export default function NoticesPage() {
  return (
    <Page title="通知">
      <NoticesDesk />
    </Page>
  )
}
