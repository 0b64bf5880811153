import { MyCertificate } from '../../../features/certificates/my-certificate'
import { Page } from '../../../ui/page'

export default function MyCertificatePage() {
  return (
    <Page title="志愿服务证明">
      <MyCertificate />
    </Page>
  )
}
