import { Page } from '../../../ui/page'

export default function ActivitiesPage() {
  return (
    <Page title="活动管理" wide>
      {null}
    </Page>
  )
}
