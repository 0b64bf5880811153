import { CheckInDesk } from '../../../features/check-ins/check-in-desk'
import { ForDuty } from '../../../queries/for-duty'
import { Page } from '../../../ui/page'

export default function CheckInDeskPage() {
  return (
    <Page title="现场签到" wide>
      <ForDuty may="activities.manage">
        <CheckInDesk />
      </ForDuty>
    </Page>
  )
}
