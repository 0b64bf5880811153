import type { Activity, Session } from '../activities/activity.ts'
import type { Ages } from '../activities/session-rules.ts'
import { freeIn, mayTakeFrom } from '../allocation/seats.ts'
import { covers } from '../areas.ts'
import { dayOf } from '../times.ts'
import { type Answers, membersOf, type SignedUpParty, sizeOf } from './party.ts'
import type { SignUp, SignUpRole } from './sign-up.ts'
import { whyNotTeam } from './teams.ts'

/** Who wants to sign up, as far as the rules ask. */
export interface Candidate extends SignedUpParty {
  as: SignUpRole
  areaPath?: string | undefined
  isVolunteer: boolean
  answers?: Answers | undefined
  /** The sessions of the activity that the person is in already, in whatever role. */
  inSessions: readonly string[]
}

export type Ineligible =
  | 'activity_cancelled'
  | 'activity_over'
  | 'already_signed_up'
  | 'sign_up_not_open'
  | 'sign_up_closed'
  | 'estate_required'
  | 'outside_audience'
  | 'not_a_volunteer'
  | 'birth_year_required'
  | 'outside_ages'
  | 'team_required'
  | 'team_unfit'
  | 'answer_required'
  | 'sessions_clash'
  | 'too_many_sessions'
  | 'session_full'

/** Why this party cannot sign up for the session now, most useful reason first, or undefined. */
export function whyNotEligible(
  activity: Activity,
  session: Session,
  who: Candidate,
  now: string,
): Ineligible | undefined {
  return whyNotAdmitted(activity, session, who, now) ?? whyNotComplete(session, who)
}

/** The same as far as it does not depend on what is filled in: before anybody starts to. */
export function whyNotAdmitted(
  activity: Activity,
  session: Session,
  who: Candidate,
  now: string,
): Ineligible | undefined {
  if (who.inSessions.includes(session.id)) return 'already_signed_up'
  return (
    whyNotOpen(activity, session, now) ??
    whyNotWelcome(activity, session, who) ??
    whyNotBeside(activity, session, who) ??
    (availability(session, who, now).kind === 'full' ? 'session_full' : undefined)
  )
}

function whyNotOpen(activity: Activity, session: Session, now: string): Ineligible | undefined {
  if (activity.state === 'cancelled') return 'activity_cancelled'
  if (session.endsAt <= now) return 'activity_over'
  if (now < session.signUpOpensAt) return 'sign_up_not_open'
  if (session.signUpClosesAt <= now) return 'sign_up_closed'
}

function whyNotWelcome(activity: Activity, session: Session, who: Candidate): Ineligible | undefined {
  if (who.as === 'volunteer') return who.isVolunteer ? undefined : 'not_a_volunteer'
  if (session.volunteersOnly && !who.isVolunteer) return 'not_a_volunteer'
  if (activity.audience === 'anyone') return
  if (!who.areaPath) return 'estate_required'
  if (!covers(activity.areaPath, who.areaPath)) return 'outside_audience'
}

function whyNotBeside(activity: Activity, session: Session, { inSessions }: Candidate): Ineligible | undefined {
  if (activity.sessionsPerPerson !== undefined && inSessions.length >= activity.sessionsPerPerson)
    return 'too_many_sessions'
  if (activity.noClashes && clashingWith(activity, session, inSessions)) return 'sessions_clash'
}

/** The session at the same time that the person is in already. */
export const clashingWith = (activity: Activity, session: Session, inSessions: readonly string[]) =>
  activity.sessions.find(
    (other) => inSessions.includes(other.id) && other.startsAt < session.endsAt && session.startsAt < other.endsAt,
  )

function whyNotComplete(session: Session, who: Candidate): Ineligible | undefined {
  if (who.as === 'volunteer') return
  return whyNotOfAge(session, who) ?? whyNotTeam(session, who.team) ?? whyNotAnswered(session, who.answers)
}

function whyNotOfAge({ ages, startsAt }: Session, who: Candidate): Ineligible | undefined {
  if (!ages) return
  const members = membersOf(who)
  if (members.length === 0 || members.some(({ birthYear }) => birthYear === undefined)) return 'birth_year_required'
  if (!members.every(({ birthYear }) => isOfAge(birthYear, ages, startsAt))) return 'outside_ages'
}

/** By the calendar year, so that the year of birth is all that has to be asked. */
export const isOfAge = (birthYear: number | undefined, { from = 0, to = Infinity }: Ages, at: string) => {
  const age = birthYear === undefined ? -1 : Number(dayOf(at).slice(0, 4)) - birthYear
  return from <= age && age <= to
}

const whyNotAnswered = ({ questions }: Session, answers: Answers = {}): Ineligible | undefined =>
  questions.some(({ id, required }) => required && (answers[id] ?? '') === '') ? 'answer_required' : undefined

/** The pools of the session whose reserved seats the party may take: everybody in it has to fit. */
export const poolsFor = (
  session: Pick<Session, 'pools' | 'startsAt'>,
  who: Pick<Candidate, 'areaPath'> & SignedUpParty,
) =>
  session.pools
    .filter(({ ages, communityId }) => {
      const members = membersOf(who)
      const isOld =
        !ages || (members.length > 0 && members.every(({ birthYear }) => isOfAge(birthYear, ages, session.startsAt)))
      return isOld && (!communityId || who.areaPath?.split('/').includes(communityId) === true)
    })
    .map(({ id }) => id)

/** Pools whose seats are everybody's by then. */
export const releasedPools = ({ pools }: Pick<Session, 'pools'>, now: string): ReadonlySet<string> =>
  new Set(pools.filter(({ releasedAt }) => releasedAt <= now).map(({ id }) => id))

/** What signing up would bring now. */
export type Availability =
  /** Seats at once, with so many left for such a party. */
  | { kind: 'free'; left: number }
  /** A person decides. */
  | { kind: 'approval' }
  /** A draw decides, among so many so far. */
  | { kind: 'lottery'; entrants: number }
  /** No seats, but a place in the waiting list behind so many. */
  | { kind: 'waiting'; ahead: number }
  | { kind: 'full' }

export function availability(
  session: Session,
  who: Pick<Candidate, 'as' | 'areaPath'> & SignedUpParty,
  now: string,
): Availability {
  if (who.as === 'volunteer')
    return among(seatsLeft(session, 'volunteer'), 1, session.volunteersWaiting, { ...session, now })
  if (session.mode === 'lottery') return amongEntrants(session.waiting)
  if (session.mode === 'approval') return { kind: 'approval' }
  const [pools, released] = [poolsFor(session, who), releasedPools(session, now)]
  const usable = session.freeSeats.filter((seats) => mayTakeFrom({ ...seats, shard: 0 }, { pools }, released))
  return among(freeIn(usable.map((seats) => ({ ...seats, shard: 0 }))), sizeOf(who), session.waiting, {
    ...session,
    now,
  })
}

// A draw and its list are one item each, which has its limit.
const entrantsAtMost = 1000

const amongEntrants = (entrants: number): Availability =>
  entrants < entrantsAtMost ? { kind: 'lottery', entrants } : { kind: 'full' }

type At = Pick<Session, 'waitingCapacity' | 'startsAt'> & { now: string }

/** Once it began, seats are offered to nobody, so nobody begins to wait. */
function among(left: number, size: number, waiting: number, { waitingCapacity, startsAt, now }: At): Availability {
  if (left >= size) return { kind: 'free', left }
  return waiting < waitingCapacity && now < startsAt ? { kind: 'waiting', ahead: waiting } : { kind: 'full' }
}

export interface Alternative {
  sessionId: string
  title: string
  startsAt: string
  seatsLeft: number
}

/** The other sessions of the activity with seats that this party could sign up for now, for the same role. */
export const alternativesTo = (activity: Activity, session: Session, who: Candidate, now: string): Alternative[] =>
  activity.sessions.flatMap((other) => {
    const found = availability(other, who, now)
    if (other.id === session.id || found.kind !== 'free' || whyNotEligible(activity, other, who, now)) return []
    return [{ sessionId: other.id, title: other.title, startsAt: other.startsAt, seatsLeft: found.left }]
  })

/** Seats nobody has, also those that are kept for who waits. */
export const seatsLeft = (session: Session, as: SignUpRole = 'participant') =>
  as === 'volunteer' ? session.volunteersNeeded - session.volunteersTaken : session.capacity - session.taken

/** Giving seats back has a deadline; waiting no longer has none. */
export const whyNotCancellable = ({ state, cancelBy }: Pick<SignUp, 'state' | 'cancelBy'>, now: string) => {
  if (state === 'cancelled') return 'sign_up_already_cancelled'
  if (state === 'confirmed') return cancelBy <= now ? 'cancel_too_late' : undefined
  return ['pending', 'waiting', 'offered'].includes(state) ? undefined : 'sign_up_moved_on'
}
