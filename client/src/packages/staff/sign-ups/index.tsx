import { Page } from '../../../ui/page'

export default function SignUpsPage() {
  return (
    <Page title="报名名单" wide>
      {null}
    </Page>
  )
}
