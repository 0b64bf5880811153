import type { Activity, ActivityCard, Session } from '@mulin/shared/activities/activity'
import { type Ineligible, seatsLeft, whyNotEligible } from '@mulin/shared/sign-ups/eligibility'
import type { SignUpRole } from '@mulin/shared/sign-ups/sign-up'
import { dayOf, timeOf } from '@mulin/shared/times'
import { dayText } from '../../platform/clock'
import type { Tone } from '../../ui/tag'
import { texts } from './texts'

/** The truth about seats in a few words. */
export interface SeatWords {
  words: string
  tone: Tone
}

/** Why nobody can take a seat just now; whom the activity is for is said elsewhere. */
export const whyNoSeat = (activity: Activity, session: Session, now: string): Ineligible | undefined =>
  whyNotEligible(
    activity,
    session,
    { as: 'participant', areaPath: activity.areaPath, isVolunteer: false, inSessions: [] },
    now,
  )

/** What a session says about itself to somebody who holds a seat in it, or does not. */
export function seatWords(activity: Activity, session: Session, now: string, own?: SignUpRole): SeatWords {
  if (own && activity.state !== 'cancelled') {
    return { words: own === 'volunteer' ? texts.mineHelping : texts.mine, tone: 'done' }
  }
  const reason = whyNoSeat(activity, session, now)
  if (reason === undefined) return { words: texts.left(seatsLeft(session)), tone: 'action' }
  if (reason === 'activity_cancelled') return { words: texts.cancelled, tone: 'urgent' }
  if (reason === 'sign_up_not_open') return { words: texts.opensAt(momentText(session.signUpOpensAt)), tone: 'waiting' }
  return { words: closedWords[reason] ?? texts.closed, tone: 'neutral' }
}

const closedWords: Partial<Record<Ineligible, string>> = { activity_over: texts.over, session_full: texts.full }

/** Until when one can sign up, when that is the same for all sessions; where they differ, each says its own. */
export function sharedDeadline({ sessions }: Activity): string | undefined {
  const [closesAt, ...others] = new Set(sessions.map(({ signUpClosesAt }) => signUpClosesAt))
  return others.length === 0 ? closesAt : undefined
}

/** `11月27日 10:00` */
export const momentText = (at: string): string => `${dayText(dayOf(at))} ${timeOf(at)}`

/** The same for a card, over all sessions. */
export function cardWords(card: ActivityCard, now: string): SeatWords {
  if (card.state === 'cancelled') return { words: texts.cancelled, tone: 'urgent' }
  if (card.endsAt <= now) return { words: texts.over, tone: 'neutral' }
  if (now < card.signUpOpensAt) return { words: texts.opensAt(momentText(card.signUpOpensAt)), tone: 'waiting' }
  if (card.signUpClosesAt <= now) return { words: texts.closed, tone: 'neutral' }
  const left = card.capacity - card.taken
  return left > 0 ? { words: texts.left(left), tone: 'action' } : { words: texts.full, tone: 'neutral' }
}

/** The day of a calendar leaf: of what runs already, today. */
export const leafAt = ({ startsAt, endsAt }: Pick<ActivityCard, 'startsAt' | 'endsAt'>, now: string): string =>
  startsAt < now && now < endsAt ? now : startsAt
