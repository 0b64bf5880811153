import { MyHazards } from '../../../features/hazards/mine/my-hazards'
import { Page } from '../../../ui/page'

export default function MyHazardsPage() {
  return (
    <Page title="我的上报">
      <MyHazards />
    </Page>
  )
}
