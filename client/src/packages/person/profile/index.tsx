import { Profile } from '../../../features/people/profile'
import { Page } from '../../../ui/page'

export default function ProfilePage() {
  return (
    <Page title="我的资料">
      <Profile />
    </Page>
  )
}
