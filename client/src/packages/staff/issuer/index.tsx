import { IssuerDesk } from '../../../features/certificates/issuer-desk'
import { Page } from '../../../ui/page'

export default function IssuerPage() {
  return (
    <Page title="证明出具单位">
      <IssuerDesk />
    </Page>
  )
}
