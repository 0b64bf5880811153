import { MyCertificates } from '../../../features/certificates/my-certificates'
import { Page } from '../../../ui/page'

export default function MyCertificatesPage() {
  return (
    <Page title="志愿服务证明">
      <MyCertificates />
    </Page>
  )
}
