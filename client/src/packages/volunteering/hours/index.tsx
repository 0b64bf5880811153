import { MyHours } from '../../../features/hours/mine/my-hours'
import { Page } from '../../../ui/page'

export default function MyHoursPage() {
  return (
    <Page title="志愿时长">
      <MyHours />
    </Page>
  )
}
