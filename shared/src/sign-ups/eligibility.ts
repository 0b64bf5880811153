import type { Pause } from '../absences/rule.ts'
import type { Activity, Session } from '../activities/activity.ts'
import { type calledOffCodes, whyOff } from '../activities/called-off.ts'
import { covers } from '../areas.ts'
import type { Skill } from '../skills.ts'
import { availability, whyNothing } from './availability.ts'
import { besideOf, type Entry, limitsPersons } from './beside.ts'
import { type Answers, membersOf, type SignedUpParty } from './party.ts'
import { hasChildren } from './guardians.ts'
import { isOfAge } from './pools.ts'
import { type Named, twiceIn } from './named.ts'
import { type Line, lineName, linesFor, sessionFor, shiftIn, titleFor } from './lines.ts'
import { type OwnShift, type Unrested, whyNotOnShift } from './shifts.ts'
import { isAnother, whyNotTeam } from './teams.ts'

/** Who wants to sign up, as far as the rules ask. */
export interface Candidate extends SignedUpParty, Line {
  /** The name of whoever signs up. */
  name?: string | undefined
  areaPath?: string | undefined
  isVolunteer: boolean
  /** What they can do, of a volunteer. */
  skills?: readonly Skill[] | undefined
  answers?: Answers | undefined
  /** It is a further team of the same account. */
  another?: boolean | undefined
  /** Of the children among them, or it has their guardians' consent in writing. */
  isGuardian?: boolean | undefined
  /** Where at the activity whoever signs up, or somebody they name, is in already, in whatever role. */
  entries: readonly Entry[]
  /** Of a change: who was in it before. */
  staying?: readonly Named[] | undefined
  /** When they help already, of a volunteer. */
  shifts?: readonly OwnShift[] | undefined
  pause?: Pause | undefined
}

export type Ineligible =
  | (typeof calledOffCodes)[number]
  | 'activity_over'
  | 'already_signed_up'
  | 'sign_up_not_open'
  | 'sign_up_closed'
  | 'estate_required'
  | 'outside_audience'
  | 'not_a_volunteer'
  | 'skill_required'
  | 'birth_year_required'
  | 'outside_ages'
  | 'guardian_required'
  | 'team_required'
  | 'team_unfit'
  | 'named_twice'
  | 'answer_required'
  | 'sessions_clash'
  | 'too_many_sessions'
  | 'named_by_others'
  | Unrested['code']
  | 'sign_up_paused'
  | (typeof whyNothing)[keyof typeof whyNothing]

/** Why this party cannot sign up for the session now, most useful reason first, or undefined. */
export function whyNotEligible(
  activity: Activity,
  session: Session,
  who: Candidate,
  now: string,
): Ineligible | undefined {
  return whyNotAdmitted(activity, session, who, now) ?? whyNotComplete(activity, session, who)
}

/** The same as far as it does not depend on what is filled in: before anybody starts to. */
export function whyNotAdmitted(
  activity: Activity,
  planned: Session,
  who: Candidate,
  now: string,
): Ineligible | undefined {
  const session = sessionFor(planned, who)
  if (isIn(session, who)) return 'already_signed_up'
  return (
    whyOff(activity, session) ??
    whyNotOpen(session, now) ??
    whyNotWelcome(activity, session, who) ??
    whyNotBeside(activity, session, who) ??
    whyNotSeated(session, who, now)
  )
}

/** Why nobody like that can be in the session, whatever seats there are and whether it is open. */
export const whyNotInPlace = (activity: Activity, session: Session, who: Candidate) =>
  isIn(session, who)
    ? ('already_signed_up' as const)
    : (whyNotHelping(session, who) ?? whyNotBeside(activity, sessionFor(session, who), who))

function isIn(session: Session, who: Candidate) {
  const own = who.entries.filter(({ sessionId, isOwn }) => isOwn && sessionId === session.id)
  return own.length > 0 && !isAnother(session, who, own)
}

function whyNotOpen(session: Session, now: string): Ineligible | undefined {
  if (session.endsAt <= now) return 'activity_over'
  if (now < session.signUpOpensAt) return 'sign_up_not_open'
  if (session.signUpClosesAt <= now) return 'sign_up_closed'
}

/** Whoever it is for, whatever seats there are. */
export function whyNotWelcome(activity: Activity, session: Session, who: Candidate): Ineligible | undefined {
  if (who.as === 'volunteer') return whyNotHelping(session, who)
  if (session.volunteersOnly && !who.isVolunteer) return 'not_a_volunteer'
  if (activity.audience === 'anyone') return
  if (!who.areaPath) return 'estate_required'
  if (!covers(activity.areaPath, who.areaPath)) return 'outside_audience'
}

function whyNotHelping(session: Session, who: Candidate) {
  if (!who.isVolunteer) return 'not_a_volunteer'
  const skill = shiftIn(session, who)?.skill
  return skill === undefined || who.skills?.includes(skill) ? undefined : 'skill_required'
}

const whyNotBeside = (activity: Activity, session: Session, who: Candidate) =>
  besideOf(activity, session, who)?.code ?? unrestedBy(activity, session, who)?.code

/** What keeps a helper from helping in the session too. */
export const unrestedBy = ({ id: activityId }: Activity, session: Session, who: Candidate) =>
  who.as === 'volunteer'
    ? whyNotOnShift({ ...sessionFor(session, who), activityId, sessionId: session.id }, who.shifts ?? [])
    : undefined

/** Who is paused takes no seat at once. They may wait for one like everybody else, ask for one, enter a draw, and help. */
function whyNotSeated(session: Session, who: Candidate, now: string): Ineligible | undefined {
  const { kind } = availability(session, who, now)
  if (kind === 'full' || kind === 'too_large') return whyNothing[kind]
  if (kind === 'free' && who.as === 'participant' && who.pause) return 'sign_up_paused'
}

function whyNotComplete(activity: Activity, session: Session, who: Candidate): Ineligible | undefined {
  if (who.as === 'volunteer') return
  return whyNotFit(activity, session, who) ?? whyNotAnswered(session, who.answers)
}

/** Why these cannot take part, or not together. */
export const whyNotFit = (activity: Activity, session: Session, who: Candidate): Ineligible | undefined =>
  whyNotNamed(activity, session, who) ??
  whyNotOfAge(session, who) ??
  (hasChildren(who, session.startsAt) && !who.isGuardian ? 'guardian_required' : undefined) ??
  whyNotTeam(session, who.team)

/** Each of them, and one from the other. */
function whyNotNamed(activity: Activity, { kind }: Session, who: Candidate): Ineligible | undefined {
  if (kind === 'team' && !who.team) return 'team_required'
  if (limitsPersons(activity) && !hasYears(who)) return 'birth_year_required'
  return twiceIn(who.people ?? []).length > 0 ? 'named_twice' : undefined
}

function whyNotOfAge({ ages, startsAt }: Session, who: Candidate): Ineligible | undefined {
  if (!ages) return
  if (!hasYears(who)) return 'birth_year_required'
  if (!membersOf(who).every(({ birthYear }) => isOfAge(birthYear, ages, startsAt))) return 'outside_ages'
}

/** Of nobody who is not named. */
function hasYears(who: SignedUpParty) {
  const members = membersOf(who)
  return members.length > 0 && members.every(({ birthYear }) => birthYear !== undefined)
}

export const whyNotAnswered = ({ questions }: Session, answers: Answers = {}): Ineligible | undefined =>
  questions.some(({ id, required }) => required && (answers[id] ?? '') === '') ? 'answer_required' : undefined

export interface Alternative {
  sessionId: string
  /** Of who wants to help. */
  shiftId?: string | undefined
  title: string
  startsAt: string
  seatsLeft: number
}

/** The other sessions of the activity, or shifts, with seats that this party could sign up for now, for the same role. */
export const alternativesTo = (activity: Activity, session: Session, who: Candidate, now: string): Alternative[] =>
  activity.sessions.flatMap((other) =>
    linesFor(other, who.as).flatMap((line) => {
      const wish = { ...who, ...line }
      const found = availability(other, wish, now)
      const isSame = other.id === session.id && lineName(line) === lineName(who)
      if (isSame || found.kind !== 'free' || whyNotEligible(activity, other, wish, now)) return []
      const { startsAt } = sessionFor(other, line)
      const known = { sessionId: other.id, title: titleFor(other, line), startsAt, seatsLeft: found.left }
      return [{ ...known, ...(line.shiftId && { shiftId: line.shiftId }) }]
    }),
  )
