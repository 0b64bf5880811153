import { Elsewhere } from '../../../features/hazards/elsewhere/elsewhere'
import { Page } from '../../../ui/page'

export default function ElsewherePage() {
  return (
    <Page title="不归这里管的">
      <Elsewhere />
    </Page>
  )
}
