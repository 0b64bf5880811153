import { Page } from '../../../ui/page'

export default function VisitsPage() {
  return <Page title="我的办事">{null}</Page>
}
