import { DutiesDesk } from '../../../features/duties/duties-desk'
import { ForDuty } from '../../../queries/for-duty'
import { Page } from '../../../ui/page'

export default function DutiesPage() {
  return (
    <Page title="职责">
      <ForDuty may="duties.grant">
        <DutiesDesk />
      </ForDuty>
    </Page>
  )
}
