import { calendars } from '@mulin/shared/calendars'
import { serve } from '../platform/serve.ts'
import { dutiesOf } from '../tables/duties.ts'
import { activityCalendar } from './activity-calendar.ts'
import { calendarFeed } from './calendar-feed.ts'
import { endCalendar, myCalendar, renewCalendar } from './my-calendar.ts'

export const handler = serve(
  calendars,
  { ofActivity: activityCalendar, mine: myCalendar, renew: renewCalendar, end: endCalendar, feed: calendarFeed },
  dutiesOf,
)
