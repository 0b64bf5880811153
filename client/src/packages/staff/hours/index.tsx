import { HoursToConfirm } from '../../../features/hours/staff/hours-to-confirm'
import { ForDuty } from '../../../queries/for-duty'
import { Page } from '../../../ui/page'

export default function HoursPage() {
  return (
    <Page title="志愿时长">
      <ForDuty may="hours.confirm">
        <HoursToConfirm />
      </ForDuty>
    </Page>
  )
}
