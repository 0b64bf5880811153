import { Page } from '../../ui/page'

export default function ServicesPage() {
  return (
    <Page title="服务" tab="services">
      {null}
    </Page>
  )
}
