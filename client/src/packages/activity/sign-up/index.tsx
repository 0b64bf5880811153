import { Page } from '../../../ui/page'

export default function SignUpPage() {
  return <Page title="报名">{null}</Page>
}
