import type { Activity, Session } from '@mulin/shared/activities/activity'
import { sessionsOn } from '@mulin/shared/activities/called-off'
import { type SessionShift, timesOf } from '@mulin/shared/activities/shifts'
import { placesLeft } from '@mulin/shared/sign-ups/availability'
import type { Skill } from '@mulin/shared/skills'
import { dayOf, timeOf } from '@mulin/shared/times'
import { spanText } from '../../platform/clock'
import { skillText } from '../../skill-words'

export interface OpenShift {
  session: Session
  shift: SessionShift
  left: number
}

/** The shifts that one can sign up for now, full ones too. */
export function openShifts({ state, sessions }: Activity, now: string): OpenShift[] {
  if (state !== 'published') return []
  return sessionsOn(sessions)
    .filter(({ signUpOpensAt, signUpClosesAt }) => signUpOpensAt <= now && now < signUpClosesAt)
    .flatMap((session) =>
      session.shifts
        .filter((shift) => now < timesOf(shift, session).endsAt)
        .map((shift) => ({ session, shift, left: Math.max(0, placesLeft(shift)) })),
    )
}

/** How many volunteers they still want. */
export const helpersWanted = (shifts: readonly OpenShift[]) => shifts.reduce((sum, { left }) => sum + left, 0)

/** When a shift is, what there is to do, and what one has to be able to. */
export function shiftNotes(
  activity: Activity,
  { session, shift }: OpenShift,
  registered: readonly Skill[] | undefined,
) {
  const { startsAt, endsAt } = timesOf(shift, session)
  const isOneDay = dayOf(activity.startsAt) === dayOf(activity.endsAt)
  const when = isOneDay ? `${timeOf(startsAt)}–${timeOf(endsAt)}` : spanText(startsAt, endsAt)
  return [when, shift.what, shift.skill && skillText(shift.skill, registered)].filter(Boolean).join('。')
}
