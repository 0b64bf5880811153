import { Page } from '../../../ui/page'

export default function ActivityPage() {
  return <Page title="活动">{null}</Page>
}
