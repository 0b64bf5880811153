import { Page } from '../../../ui/page'

export default function InboxPage() {
  return (
    <Page title="待办" wide>
      {null}
    </Page>
  )
}
