import { RoutingDesk } from '../../../features/routing/routing-desk'
import { Page } from '../../../ui/page'

export default function RoutingRulesPage() {
  return (
    <Page title="派遣规则">
      <RoutingDesk />
    </Page>
  )
}
