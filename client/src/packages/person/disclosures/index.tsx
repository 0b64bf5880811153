import { Disclosures } from '../../../features/people/disclosures'
import { Page } from '../../../ui/page'

export default function DisclosuresPage() {
  return (
    <Page title="谁看过我的资料">
      <Disclosures />
    </Page>
  )
}
