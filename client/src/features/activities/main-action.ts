import type { Activity, Session } from '@mulin/shared/activities/activity'
import { sessionsOn } from '@mulin/shared/activities/called-off'
import { type Outlook, outlookOf, type Prospect, type Viewer } from '@mulin/shared/sign-ups/outlook'
import type { Ineligible } from '@mulin/shared/sign-ups/eligibility'
import { isOpen } from '../../seat-words'
import type { OwnSeat, OwnSeats } from './own-seats'

/** The one action of an activity's page, with the truth beside it. */
export type MainAction =
  | { kind: 'none' }
  | { kind: 'mine'; own: OwnSeat }
  | { kind: 'signUp'; session: Session; available: Prospect }
  /** `waiting`: all that can be had is a place in one of the waiting lists. */
  | { kind: 'choose'; choices: number; waiting: boolean }
  | { kind: 'notOpen'; opensAt: string }
  /** For volunteers only. */
  | { kind: 'register' }
  | { kind: 'outside' }
  /** `begun`: nobody cancels any more. */
  | { kind: 'full'; begun: boolean }
  | { kind: 'closed' }

export function mainActionOf(activity: Activity, own: OwnSeats, now: string, me?: Viewer['me']): MainAction {
  const ahead = sessionsOn(activity.sessions).filter((session) => session.endsAt > now)
  if (activity.state !== 'published' || ahead.length === 0) return { kind: 'none' }
  const mine = ahead.flatMap(({ id }) => own.get(id) ?? [])
  const first = mine.find(({ state }) => state === 'offered') ?? mine[0]
  return first ? { kind: 'mine', own: first } : actionOf(outlooksOf(activity, ahead, now, me), now)
}

type Outlooks = ReadonlyMap<Session, Outlook>

const outlooksOf = (activity: Activity, ahead: readonly Session[], now: string, me: Viewer['me']): Outlooks =>
  new Map(
    ahead.map((session) => [session, outlookOf(activity, session, now, { as: 'participant', inSessions: [], me })]),
  )

/** What there is to choose from for somebody who is in none of it, with what each brings. */
export const choicesIn = (activity: Activity, now: string, me?: Viewer['me']): [Session, Prospect][] =>
  bestOf(
    outlooksOf(
      activity,
      activity.sessions.filter(({ endsAt }) => endsAt > now),
      now,
      me,
    ),
  )

/** Whoever can have a seat is not sent to a waiting list. */
function bestOf(outlooks: Outlooks): [Session, Prospect][] {
  const open = [...outlooks].flatMap(([session, outlook]): [Session, Prospect][] =>
    outlook.kind !== 'none' && isOpen(outlook) ? [[session, outlook]] : [],
  )
  const better = open.filter(([, { kind }]) => kind !== 'waiting')
  return better.length > 0 ? better : open
}

function actionOf(outlooks: Outlooks, now: string): MainAction {
  const where = (fits: (outlook: Outlook) => boolean) =>
    [...outlooks].filter(([, outlook]) => fits(outlook)).map(([session]) => session)
  const refused = (reason: Ineligible) => where((outlook) => outlook.kind === 'none' && outlook.reason === reason)
  const notOpen = refused('sign_up_not_open')
  const choices = bestOf(outlooks)
  if (choices.length > 0) return chooseAmong(choices)
  if (notOpen.length > 0) return { kind: 'notOpen', opensAt: earliest(notOpen.map((session) => session.signUpOpensAt)) }
  const full = where(({ kind }) => kind === 'full')
  if (full.length > 0) return { kind: 'full', begun: full.every(({ startsAt }) => startsAt <= now) }
  if (refused('not_a_volunteer').length > 0) return { kind: 'register' }
  return { kind: refused('outside_audience').length > 0 ? 'outside' : 'closed' }
}

function chooseAmong(choices: readonly [Session, Prospect][]): MainAction {
  const [[session, available], ...others] = choices as [[Session, Prospect]]
  if (others.length === 0) return { kind: 'signUp', session, available }
  return { kind: 'choose', choices: choices.length, waiting: available.kind === 'waiting' }
}

const earliest = (instants: readonly string[]): string => [...instants].sort()[0] ?? ''
