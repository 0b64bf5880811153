import { Page } from '../../../ui/page'

export default function EstatePage() {
  return <Page title="选小区">{null}</Page>
}
