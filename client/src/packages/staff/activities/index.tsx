import { PlanList } from '../../../features/activities/plans/plan-list'
import { Page } from '../../../ui/page'

export default function StaffActivitiesPage() {
  return (
    <Page title="活动管理" wide>
      <PlanList />
    </Page>
  )
}
