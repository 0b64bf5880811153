import { VisitList } from '../../../features/matters/visit-list'
import { Page } from '../../../ui/page'

export default function VisitsPage() {
  return (
    <Page title="我的办事">
      <VisitList />
    </Page>
  )
}
