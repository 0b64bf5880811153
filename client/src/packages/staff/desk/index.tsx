import { OpenVisit } from '../../../features/desk/open-visit'
import { ForDuty } from '../../../queries/for-duty'
import { Page } from '../../../ui/page'

export default function DeskPage() {
  return (
    <Page title="窗口登记">
      <ForDuty may="visits.open">
        <OpenVisit />
      </ForDuty>
    </Page>
  )
}
