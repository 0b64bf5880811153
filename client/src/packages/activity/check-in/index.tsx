import { MyCheckIn } from '../../../features/check-ins/my-check-in'
import { Page } from '../../../ui/page'

export default function MyCheckInPage() {
  return (
    <Page title="我的签到">
      <MyCheckIn />
    </Page>
  )
}
