import type { Activity, ActivityCard, Session } from '@mulin/shared/activities/activity'
import { sessionsOn, whyOff } from '@mulin/shared/activities/called-off'
import type { Ineligible } from '@mulin/shared/sign-ups/eligibility'
import { outlookOf, type Viewer } from '@mulin/shared/sign-ups/outlook'
import { timeOf } from '@mulin/shared/times'
import { closeLengthText } from '../../platform/clock'
import { momentText, type SeatWords, seatWordsOf } from '../../seat-words'
import { inSessionsOf, type OwnSeats, ownWords } from './own-seats'
import { texts } from './texts'

interface Onlooker {
  own?: OwnSeats
  me?: Viewer['me']
}

/** What a session says about itself to somebody who signed up for it, or did not. */
export function seatWords(
  activity: Activity,
  session: Session,
  now: string,
  { own = nothing, me }: Onlooker = {},
): SeatWords {
  if (whyOff(activity, session)) return { words: texts.cancelled, tone: 'urgent' }
  const mine = own.get(session.id)
  if (mine) return ownWords(mine)
  const outlook = outlookOf(activity, session, now, { as: 'participant', inSessions: inSessionsOf(own), me })
  if (outlook.kind !== 'none') return seatWordsOf(session, outlook)
  if (outlook.reason === 'sign_up_not_open') return { words: openingText(session.signUpOpensAt, now), tone: 'waiting' }
  return { words: whyNot[outlook.reason] ?? texts.closed, tone: 'neutral' }
}

const nothing: OwnSeats = new Map()

const whyNot: Partial<Record<Ineligible, string>> = {
  activity_over: texts.over,
  outside_audience: texts.forNeighbours,
  not_a_volunteer: texts.volunteersOnly,
}

const hour = 3_600_000

const isWithinAnHour = (at: string, now: string) => now < at && Date.parse(at) - Date.parse(now) <= hour

/** When signing up begins; in the last hour also how long that is. */
export const openingText = (at: string, now: string): string =>
  isWithinAnHour(at, now)
    ? texts.opensIn(timeOf(at), closeLengthText(Date.parse(at) - Date.parse(now)))
    : texts.opensAt(momentText(at))

/** Until when one can sign up, when that is the same for all sessions; where they differ, each says its own. */
export function sharedDeadline({ sessions }: Activity): string | undefined {
  const [closesAt, ...others] = new Set(sessionsOn(sessions).map(({ signUpClosesAt }) => signUpClosesAt))
  return others.length === 0 ? closesAt : undefined
}

/** The day of a calendar leaf: of what runs already, today. */
export const leafAt = ({ startsAt, endsAt }: Pick<ActivityCard, 'startsAt' | 'endsAt'>, now: string): string =>
  startsAt < now && now < endsAt ? now : startsAt
