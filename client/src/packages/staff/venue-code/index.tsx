import { VenueCode } from '../../../features/check-ins/venue-code'
import { Page } from '../../../ui/page'

export default function VenueCodePage() {
  return (
    <Page title="现场的码" wide>
      <VenueCode />
    </Page>
  )
}
