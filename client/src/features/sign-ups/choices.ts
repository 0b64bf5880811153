import type { Activity, Session } from '@mulin/shared/activities/activity'
import { seatsLeft, whyNotEligible } from '@mulin/shared/sign-ups/eligibility'
import type { SignUpRole } from '@mulin/shared/sign-ups/sign-up'
import { dayOf, timeOf } from '@mulin/shared/times'
import { timeText } from '../../platform/clock'
import { texts } from './texts'

interface Who {
  as: SignUpRole
  /** Sessions I hold a seat in. */
  mine: ReadonlyMap<string, SignUpRole>
}

/** Sessions one can sign up for now; whom the activity is for is asked when it is sent. */
export const openSessions = (activity: Activity, { as, mine }: Who, now: string): Session[] =>
  activity.sessions.filter((session) => {
    const person = { as, areaPath: activity.areaPath, isVolunteer: true, inSessions: [...mine.keys()] }
    return whyNotEligible(activity, session, person, now) === undefined
  })

export const seatsNote = (session: Session, as: SignUpRole): string =>
  as === 'volunteer' ? texts.wanted(seatsLeft(session, as)) : texts.left(seatsLeft(session))

/** A session to choose: when, without the day where all are on the same one, and how many seats. */
export const asOption = (activity: Activity, session: Session, as: SignUpRole) => ({
  value: session.id,
  label: session.title,
  note: `${whenOf(activity, session)}，${seatsNote(session, as)}`,
})

const whenOf = (activity: Activity, { startsAt }: Session) =>
  dayOf(activity.startsAt) === dayOf(activity.endsAt) ? timeOf(startsAt) : timeText(startsAt)
