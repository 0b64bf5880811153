import { Page } from '../../../ui/page'

export default function MyHazardsPage() {
  return <Page title="我的上报">{null}</Page>
}
