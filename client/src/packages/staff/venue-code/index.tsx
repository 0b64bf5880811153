import { VenueCode } from '../../../features/check-ins/venue-code'
import { ForDuty } from '../../../queries/for-duty'
import { Page } from '../../../ui/page'

export default function VenueCodePage() {
  return (
    <Page title="现场的码" wide>
      <ForDuty may="activities.manage">
        <VenueCode />
      </ForDuty>
    </Page>
  )
}
