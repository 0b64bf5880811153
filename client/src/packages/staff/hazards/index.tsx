import { HazardsOfArea } from '../../../features/hazards/work/hazards-of-area'
import { Page } from '../../../ui/page'

export default function HazardsPage() {
  return (
    <Page title="辖区隐患" wide>
      <HazardsOfArea />
    </Page>
  )
}
