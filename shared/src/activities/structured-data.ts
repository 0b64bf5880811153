import { outlookOf } from '../sign-ups/outlook.ts'
import { dayOf, timeOf } from '../times.ts'
import type { Activity, Session } from './activity.ts'
import { type CalledOff, sessionsOn } from './called-off.ts'

interface Around {
  /** Where the activity is read. */
  url: string
  /** Where its poster is. */
  image?: string | undefined
  /** The name of the area that it belongs to: who organises when nobody else is named. */
  area: string
  now: string
}

/** What search engines and assistants read about an activity: an `Event` of schema.org, with one inside per session. */
export function structuredDataOf(activity: Activity, around: Around) {
  const { sessions, summary } = activity
  return {
    '@context': 'https://schema.org',
    ...eventOf(activity, activity, around),
    ...(summary !== '' && { description: summary }),
    ...(around.image !== undefined && { image: around.image }),
    subEvent: sessions.map((session) => ({
      ...eventOf(activity, session, around),
      name: `${activity.title} ${session.title}`,
      maximumAttendeeCapacity: session.capacity,
      remainingAttendeeCapacity: freeIn(activity, session, around.now),
      offers: offerOf(activity, [session], around),
    })),
    offers: offerOf(activity, sessionsOn(sessions), around),
  }
}

interface When extends Pick<Session, 'startsAt' | 'endsAt'> {
  cancelled?: CalledOff | undefined
}

function eventOf(activity: Activity, when: When, { url, area }: Around) {
  const status = activity.state === 'cancelled' || when.cancelled ? 'EventCancelled' : 'EventScheduled'
  return {
    '@type': 'Event',
    name: activity.title,
    url,
    startDate: inChina(when.startsAt),
    endDate: inChina(when.endsAt),
    eventStatus: `https://schema.org/${status}`,
    eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
    inLanguage: 'zh-CN',
    isAccessibleForFree: true,
    location: {
      '@type': 'Place',
      name: activity.place,
      address: { '@type': 'PostalAddress', streetAddress: activity.place, addressLocality: area, addressCountry: 'CN' },
    },
    organizer: { '@type': 'Organization', name: activity.organiser ?? area, url },
  }
}

const offerOf = (activity: Activity, sessions: readonly Session[], { url, now }: Around) => ({
  '@type': 'Offer',
  url,
  price: 0,
  priceCurrency: 'CNY',
  availability: `https://schema.org/${availabilityOf(activity, sessions, now)}`,
  validFrom: inChina(first(sessions.map(({ signUpOpensAt }) => signUpOpensAt))),
  validThrough: inChina(last(sessions.map(({ signUpClosesAt }) => signUpClosesAt))),
})

/**
 * What the page says is left for somebody who comes now: nothing beside people who wait, and without what is kept for some.
 * Who decides, or draws, has all that nobody took.
 */
function freeIn(activity: Activity, session: Session, now: string): number {
  if (session.cancelled) return 0
  if (session.mode !== 'first_come') return Math.max(0, session.capacity - session.taken)
  const outlook = outlookOnceOpen(activity, session, now)
  return outlook.kind === 'free' ? outlook.left : 0
}

const outlookOnceOpen = (activity: Activity, session: Session, now: string) =>
  outlookOf(activity, session, session.signUpOpensAt > now ? session.signUpOpensAt : now)

/** The best that one of the sessions has to offer. */
function availabilityOf(activity: Activity, sessions: readonly Session[], now: string) {
  const isAhead = ({ signUpClosesAt }: Session) => activity.state === 'published' && now < signUpClosesAt
  const ahead = sessionsOn(sessions).filter(isAhead)
  if (ahead.length === 0) return 'Discontinued'
  const isKept = (session: Session) => outlookOnceOpen(activity, session, now).kind === 'kept'
  const free = ahead.filter((session) => freeIn(activity, session, now) > 0)
  if (free.length === 0) return ahead.some(isKept) ? 'LimitedAvailability' : 'SoldOut'
  return free.some(({ signUpOpensAt }) => signUpOpensAt <= now) ? 'InStock' : 'PreOrder'
}

const first = (instants: readonly string[]) => instants.reduce((one, other) => (other < one ? other : one))
const last = (instants: readonly string[]) => instants.reduce((one, other) => (other > one ? other : one))

/** With the offset of China, `2026-11-28T14:00:00+08:00`. */
const inChina = (instant: string) => `${dayOf(instant)}T${timeOf(instant)}:00+08:00`
