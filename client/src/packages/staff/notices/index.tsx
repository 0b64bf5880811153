import { Page } from '../../../ui/page'

export default function NoticesPage() {
  return (
    <Page title="通知发布" wide>
      {null}
    </Page>
  )
}
