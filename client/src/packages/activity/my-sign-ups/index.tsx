import { ToMyCheckIn } from '../../../features/check-ins/to-check-in'
import { MySignUps } from '../../../features/sign-ups/my-sign-ups'
import { Page } from '../../../ui/page'
import { Stack } from '../../../ui/stack'

export default function MySignUpsPage() {
  return (
    <Page title="我的报名">
      <Stack>
        <ToMyCheckIn />
        <MySignUps />
      </Stack>
    </Page>
  )
}
