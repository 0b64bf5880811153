import { PlanList } from '../../../features/activities/plans/plan-list'
import { ForDuty } from '../../../queries/for-duty'
import { Page } from '../../../ui/page'

export default function StaffActivitiesPage() {
  return (
    <Page title="活动管理" wide>
      <ForDuty may="activities.manage">
        <PlanList />
      </ForDuty>
    </Page>
  )
}
