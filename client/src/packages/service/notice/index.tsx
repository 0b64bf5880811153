import { NoticePage as Notice } from '../../../features/notices/notice-page'
import { Page } from '../../../ui/page'

export default function NoticePage() {
  return (
    <Page title="通知">
      <Notice />
    </Page>
  )
}
