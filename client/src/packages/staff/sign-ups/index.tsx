import { Register } from '../../../features/activities/register/register'
import { Page } from '../../../ui/page'

export default function StaffSignUpsPage() {
  return (
    <Page title="报名名单" wide>
      <Register />
    </Page>
  )
}
