import { Page } from '../../../ui/page'

export default function ActivityEditPage() {
  return (
    <Page title="编辑活动" wide>
      {null}
    </Page>
  )
}
