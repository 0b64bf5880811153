import { MyCalendar } from '../../../features/taking-along/my-calendar'
import { Page } from '../../../ui/page'

export default function MyCalendarPage() {
  return (
    <Page title="我的日历订阅">
      <MyCalendar />
    </Page>
  )
}
