import { TZDate } from '@date-fns/tz'
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'

export interface Entry {
  /** Stays the same for ever, so that a changed entry replaces the one in somebody's calendar. */
  uid: string
  /** Grows with every change. */
  sequence: number
  startsAt: string
  endsAt: string
  title: string
  place: string
  description: string
  url?: string | undefined
  status: 'confirmed' | 'tentative' | 'cancelled'
}

interface Calendar {
  name: string
  entries: readonly Entry[]
  now: string
  /** How often an app that follows the calendar looks again. */
  everySeconds?: number
}

const zone = 'Asia/Shanghai'

/** RFC 5545, with times of China whatever the machine's own zone is. */
export function calendarFile({ name, entries, now, everySeconds }: Calendar): string {
  const calendar = ical({
    name,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'mulin', product: 'mulin', language: 'ZH' },
    // The entries name it: a zone of the whole calendar would also take the Z off DTSTAMP.
    timezone: { name: null, generator: () => zoneOfChina },
    ...(everySeconds !== undefined && { ttl: everySeconds }),
  })
  for (const { uid, startsAt, endsAt, title, place, status, url, ...entry } of entries)
    calendar.createEvent({
      ...entry,
      id: `${uid}@mulin`,
      timezone: zone,
      stamp: new Date(now),
      start: new TZDate(startsAt, zone),
      end: new TZDate(endsAt, zone),
      summary: title,
      location: place,
      url: url ?? null,
      status: statuses[status],
    })
  return calendar.toString()
}

const statuses = {
  confirmed: ICalEventStatus.CONFIRMED,
  tentative: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
}

// One time zone without summer time since 1991.
const zoneOfChina = [
  'BEGIN:VTIMEZONE',
  `TZID:${zone}`,
  'BEGIN:STANDARD',
  'DTSTART:19910915T000000',
  'TZOFFSETFROM:+0800',
  'TZOFFSETTO:+0800',
  'TZNAME:CST',
  'END:STANDARD',
  'END:VTIMEZONE',
].join('\r\n')
