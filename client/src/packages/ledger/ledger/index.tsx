import { LedgerScreen } from '../../../features/ledger/ledger-screen'
import { Page } from '../../../ui/page'

export default function LedgerPage() {
  return (
    <Page title="隐患公示">
      <LedgerScreen />
    </Page>
  )
}
