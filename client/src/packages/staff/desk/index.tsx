import { OpenVisit } from '../../../features/desk/open-visit'
import { Page } from '../../../ui/page'

export default function DeskPage() {
  return (
    <Page title="窗口登记">
      <OpenVisit />
    </Page>
  )
}
