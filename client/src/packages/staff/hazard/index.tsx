import { Page } from '../../../ui/page'

export default function HazardPage() {
  return (
    <Page title="隐患办理" wide>
      {null}
    </Page>
  )
}
