import type { Activity, Session } from '@mulin/shared/activities/activity'
import type { calendars } from '@mulin/shared/calendars'
import { activityAddress } from '@mulin/shared/h5-address'
import { h5Url } from '../platform/environment.ts'
import type { UseCase } from '../platform/serve.ts'
import { activityOf, type KnownActivity } from '../tables/activities.ts'
import { calledOff } from '../tables/called-off.ts'
import { calendarFile, type Entry } from './calendar-file.ts'
import { texts } from './texts.ts'

/** What was never published is not there for anybody. */
export const activityCalendar: UseCase<typeof calendars.ofActivity> = async ({ input, now, refuse }) => {
  const activity = (await activityOf(input.activityId))?.activity
  if (activity?.publishedAt === undefined) throw refuse('activity_not_found')
  const entries = activity.sessions.map((session) => entryOf(activity, session))
  return {
    fileName: `${activity.title}.ics`,
    content: calendarFile({ name: activity.title, entries, now }),
    version: `${activity.id}-${activity.version}`,
  }
}

function entryOf(activity: KnownActivity, session: Session): Entry {
  const off = calledOff(activity, session.id)
  const title = activity.sessions.length > 1 ? texts.session(activity.title, session.title) : activity.title
  const url = h5Url() && activityAddress(h5Url(), activity.id)
  return {
    uid: session.id,
    sequence: activity.version,
    startsAt: session.startsAt,
    endsAt: session.endsAt,
    title: off ? texts.cancelled(title) : title,
    place: activity.place,
    description: wordsOn(activity, url, off?.reason),
    url: url || undefined,
    status: off ? 'cancelled' : 'confirmed',
  }
}

const wordsOn = (
  { summary, organiser, bring, contactPhone, contactName }: Activity,
  url: string,
  whyOff: string | undefined,
) =>
  [
    whyOff && texts.why(whyOff),
    summary,
    organiser && texts.organiser(organiser),
    bring && texts.bring(bring),
    contactPhone && texts.contact(contactPhone, contactName),
    url && texts.more(url),
  ]
    .filter(Boolean)
    .join('\n')
