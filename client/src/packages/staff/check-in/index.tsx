import { CheckInDesk } from '../../../features/check-ins/check-in-desk'
import { Page } from '../../../ui/page'

export default function CheckInDeskPage() {
  return (
    <Page title="现场签到" wide>
      <CheckInDesk />
    </Page>
  )
}
