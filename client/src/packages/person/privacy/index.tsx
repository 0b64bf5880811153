import { Page } from '../../../ui/page'

export default function PrivacyPage() {
  return <Page title="隐私">{null}</Page>
}
