import { Page } from '../../../ui/page'

export default function RatePage() {
  return <Page title="评价">{null}</Page>
}
