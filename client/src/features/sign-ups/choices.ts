import type { Activity, Session } from '@mulin/shared/activities/activity'
import { type Availability, seatsLeft } from '@mulin/shared/sign-ups/availability'
import { type Outlook, outlookOf, type Viewer } from '@mulin/shared/sign-ups/outlook'
import type { SignUpRole } from '@mulin/shared/sign-ups/sign-up'
import { dayOf, timeOf } from '@mulin/shared/times'
import { timeText } from '../../platform/clock'
import { isOpen, seatWordsOf } from '../../seat-words'
import { skillText } from '../../skill-words'
import { texts } from './texts'

/** Sessions one can sign up for or wait for now. */
export const openSessions = (activity: Activity, who: Viewer, now: string): Session[] =>
  activity.sessions.filter((session) => isOpen(outlookOf(activity, session, now, who)))

export function seatsNote(session: Session, as: SignUpRole, outlook: Outlook): string {
  if (outlook.kind === 'none') return texts.notNow
  return as === 'volunteer' && outlook.kind === 'free'
    ? texts.wanted(seatsLeft(session, as))
    : seatWordsOf(session, outlook).words
}

/** A session to choose: when, without the day where all are on the same one, and what one gets. */
export const asOption = (activity: Activity, session: Session, as: SignUpRole, outlook: Outlook) => ({
  value: session.id,
  label: session.title,
  note: [whenOf(activity, session), seatsNote(session, as, outlook), as === 'volunteer' && neededIn(session)]
    .filter(Boolean)
    .join('，'),
})

const neededIn = ({ volunteerSkill }: Session) => volunteerSkill && skillText(volunteerSkill, undefined)

const whenOf = (activity: Activity, { startsAt }: Session) =>
  dayOf(activity.startsAt) === dayOf(activity.endsAt) ? timeOf(startsAt) : timeText(startsAt)

/** What the button does. */
export function verbOf(as: SignUpRole, available: Availability | undefined): string {
  if (available && available.kind !== 'free' && available.kind !== 'full') return texts.verbs[available.kind]
  return as === 'volunteer' ? texts.sendAsHelper : texts.send
}
