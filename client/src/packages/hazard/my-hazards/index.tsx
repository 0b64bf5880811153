import { MyHazards } from '../../../features/hazards/mine/my-hazards'
import { LedgerEntry } from '../../../features/ledger/entry/ledger-entry'
import { Cells } from '../../../ui/cell'
import { Page } from '../../../ui/page'

export default function MyHazardsPage() {
  return (
    <Page title="我的上报">
      <MyHazards />
      <Cells>
        <LedgerEntry view="map" />
      </Cells>
    </Page>
  )
}
