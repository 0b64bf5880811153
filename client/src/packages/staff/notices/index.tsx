import { NoticesDesk } from '../../../features/notices/notices-desk'
import { ForDuty } from '../../../queries/for-duty'
import { Page } from '../../../ui/page'

export default function NoticesPage() {
  return (
    <Page title="通知">
      <ForDuty may="notices.publish">
        <NoticesDesk />
      </ForDuty>
    </Page>
  )
}
