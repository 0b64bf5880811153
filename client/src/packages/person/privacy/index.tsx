import { Privacy } from '../../../features/people/privacy'
import { Page } from '../../../ui/page'

export default function PrivacyPage() {
  return (
    <Page title="隐私说明">
      <Privacy />
    </Page>
  )
}
