import { MatterRatings } from '../../../features/matters/matter-ratings'
import { Page } from '../../../ui/page'

export default function RatingsPage() {
  return (
    <Page title="事项">
      <MatterRatings />
    </Page>
  )
}
