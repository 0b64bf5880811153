import { takeDown } from '../../../features/hazards/patrol/take-down'
import { InspectionWork } from '../../../features/inspections/one/inspection-work'
import { useParams } from '../../../platform/navigation'
import { Page } from '../../../ui/page'

export default function InspectionPage() {
  const { inspectionId = '' } = useParams()
  return (
    <Page title="检查">
      <InspectionWork inspectionId={inspectionId} asReport={takeDown} />
    </Page>
  )
}
