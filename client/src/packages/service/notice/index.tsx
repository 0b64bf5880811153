import { Page } from '../../../ui/page'

export default function NoticePage() {
  return <Page title="通知">{null}</Page>
}
