import { MySignUps } from '../../../features/sign-ups/my-sign-ups'
import { Page } from '../../../ui/page'

export default function MySignUpsPage() {
  return (
    <Page title="我的报名">
      <MySignUps />
    </Page>
  )
}
