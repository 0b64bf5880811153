import { Page } from '../../../ui/page'

export default function HazardPage() {
  return <Page title="上报进展">{null}</Page>
}
