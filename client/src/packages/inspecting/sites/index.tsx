import { SiteList } from '../../../features/inspections/sites/site-list'
import { Page } from '../../../ui/page'

export default function SitesPage() {
  return (
    <Page title="检查场所" wide>
      <SiteList />
    </Page>
  )
}
