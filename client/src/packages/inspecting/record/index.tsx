import { RecordScreen } from '../../../features/inspections/record/record-screen'
import { Page } from '../../../ui/page'

export default function RecordPage() {
  return (
    <Page title="检查记录">
      <RecordScreen />
    </Page>
  )
}
