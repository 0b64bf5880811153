import { Register } from '../../../features/activities/plans/register'
import { Page } from '../../../ui/page'

export default function StaffSignUpsPage() {
  return (
    <Page title="报名名单" wide>
      <Register />
    </Page>
  )
}
