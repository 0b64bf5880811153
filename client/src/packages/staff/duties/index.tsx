import { Page } from '../../../ui/page'

export default function DutiesPage() {
  return (
    <Page title="职责授予" wide>
      {null}
    </Page>
  )
}
