import { MattersDesk } from '../../../features/office-lists/matters-desk'
import { Page } from '../../../ui/page'

export default function MattersPage() {
  return (
    <Page title="窗口事项">
      <MattersDesk />
    </Page>
  )
}
