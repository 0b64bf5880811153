import { ChecklistsDesk } from '../../../features/inspections/checklists/checklists-desk'
import { Page } from '../../../ui/page'

export default function ChecklistsPage() {
  return (
    <Page title="检查表">
      <ChecklistsDesk />
    </Page>
  )
}
