import { Page } from '../../ui/page'

export default function ReportPage() {
  return (
    <Page title="随手拍" tab="report">
      {null}
    </Page>
  )
}
