import { Page } from '../../../ui/page'

export default function VolunteersPage() {
  return (
    <Page title="志愿者审核" wide>
      {null}
    </Page>
  )
}
