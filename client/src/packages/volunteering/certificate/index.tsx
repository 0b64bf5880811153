import { CheckCertificate } from '../../../features/certificates/check-certificate'
import { Page } from '../../../ui/page'

export default function CheckCertificatePage() {
  return (
    <Page title="证明核验">
      <CheckCertificate />
    </Page>
  )
}
