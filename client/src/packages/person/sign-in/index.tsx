import { ChoosePerson } from '../../../features/people/choose-person'
import { Page } from '../../../ui/page'

export default function SignInPage() {
  return (
    <Page title="登录">
      <ChoosePerson />
    </Page>
  )
}
