import { SiteWork } from '../../../features/inspections/sites/site-work'
import { useParams } from '../../../platform/navigation'
import { Page } from '../../../ui/page'

export default function SitePage() {
  const { siteId = '' } = useParams()
  return (
    <Page title="场所" wide>
      <SiteWork siteId={siteId} />
    </Page>
  )
}
