import { ChooseEstate } from '../../../features/areas/choose-estate'
import { Page } from '../../../ui/page'

export default function EstatePage() {
  return (
    <Page title="选小区">
      <ChooseEstate />
    </Page>
  )
}
