import { DutiesDesk } from '../../../features/duties/duties-desk'
import { Page } from '../../../ui/page'

export default function DutiesPage() {
  return (
    <Page title="职责">
      <DutiesDesk />
    </Page>
  )
}
