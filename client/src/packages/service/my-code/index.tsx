import { Page } from '../../../ui/page'

export default function MyCodePage() {
  return <Page title="我的码">{null}</Page>
}
