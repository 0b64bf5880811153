import { UnitsDesk } from '../../../features/office-lists/units-desk'
import { Page } from '../../../ui/page'

export default function UnitsPage() {
  return (
    <Page title="承办单位">
      <UnitsDesk />
    </Page>
  )
}
