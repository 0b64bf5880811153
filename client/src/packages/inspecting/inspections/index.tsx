import { takeDown } from '../../../features/hazards/patrol/take-down'
import { InspectionList } from '../../../features/inspections/list/inspection-list'
import { Page } from '../../../ui/page'

export default function InspectionsPage() {
  return (
    <Page title="检查安排" wide>
      <InspectionList asReport={takeDown} />
    </Page>
  )
}
