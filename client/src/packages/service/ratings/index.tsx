import { Page } from '../../../ui/page'

export default function RatingsPage() {
  return <Page title="评价结果">{null}</Page>
}
