import { CheckRecord } from '../../../features/inspections/record/check-record'
import { Page } from '../../../ui/page'

export default function CheckRecordPage() {
  return (
    <Page title="检查记录核验">
      <CheckRecord />
    </Page>
  )
}
