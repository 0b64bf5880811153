import type { Activity } from '@mulin/shared/activities/activity'
import { seatsLeft } from '@mulin/shared/sign-ups/eligibility'
import type { OwnSeats } from './own-seats'
import { whyNoSeat } from './seat-words'

/** The one action of an activity's page, with the truth beside it. */
export type MainAction =
  | { kind: 'none' }
  | { kind: 'mine' }
  | { kind: 'signUp'; sessionId: string | undefined; left: number; choices: number }
  | { kind: 'notOpen'; opensAt: string }
  | { kind: 'full' }
  | { kind: 'closed' }

export function mainActionOf(activity: Activity, own: OwnSeats, now: string): MainAction {
  const ahead = activity.sessions.filter((session) => session.endsAt > now)
  if (activity.state !== 'published' || ahead.length === 0) return { kind: 'none' }
  if (ahead.some(({ id }) => own.has(id))) return { kind: 'mine' }
  return actionOf(activity, ahead, now)
}

function actionOf(activity: Activity, ahead: Activity['sessions'], now: string): MainAction {
  const reasons = new Map(ahead.map((session) => [session, whyNoSeat(activity, session, now)]))
  const because = (reason: string | undefined) => ahead.filter((session) => reasons.get(session) === reason)
  const [open, notOpen] = [because(undefined), because('sign_up_not_open')]
  const left = open.reduce((sum, session) => sum + seatsLeft(session), 0)
  const only = open.length === 1 ? open[0]?.id : undefined
  if (open.length > 0) return { kind: 'signUp', sessionId: only, left, choices: open.length }
  if (notOpen.length > 0) return { kind: 'notOpen', opensAt: earliest(notOpen.map((session) => session.signUpOpensAt)) }
  return { kind: because('session_full').length > 0 ? 'full' : 'closed' }
}

const earliest = (instants: readonly string[]): string => [...instants].sort()[0] ?? ''

/** How many volunteers sessions still want, of those one can sign up for now. */
export const helpersWanted = (activity: Activity, now: string): number =>
  activity.state === 'published'
    ? activity.sessions
        .filter(({ signUpOpensAt, signUpClosesAt }) => signUpOpensAt <= now && now < signUpClosesAt)
        .reduce((sum, session) => sum + Math.max(0, seatsLeft(session, 'volunteer')), 0)
    : 0
