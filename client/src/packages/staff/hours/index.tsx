import { HoursToConfirm } from '../../../features/hours/staff/hours-to-confirm'
import { Page } from '../../../ui/page'

export default function HoursPage() {
  return (
    <Page title="志愿时长">
      <HoursToConfirm />
    </Page>
  )
}
