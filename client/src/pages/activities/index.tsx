import { Page } from '../../ui/page'

export default function ActivitiesPage() {
  return (
    <Page title="活动" tab="activities">
      {null}
    </Page>
  )
}
