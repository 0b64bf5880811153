import { aboutPause } from '@mulin/shared/absences/rule'
import type { Activity, Session } from '@mulin/shared/activities/activity'
import { Refusal } from '@mulin/shared/refusals'
import { type Availability, availability } from '@mulin/shared/sign-ups/availability'
import { besideOf } from '@mulin/shared/sign-ups/beside'
import {
  alternativesTo,
  type Candidate,
  type Ineligible,
  unrestedBy,
  whyNotEligible,
} from '@mulin/shared/sign-ups/eligibility'
import { sessionFor, shiftIn } from '@mulin/shared/sign-ups/lines'
import { poolsFor, seatsEver } from '@mulin/shared/sign-ups/pools'
import { twiceIn } from '@mulin/shared/sign-ups/named'
import { faultOfTeam } from '@mulin/shared/sign-ups/teams'
import type { Found, KnownActivity } from '../tables/activities.ts'
import { type Allocation, allocationIn, seatsForNewcomers } from '../tables/allocations.ts'
import { sumOf } from '../tables/seats.ts'
import type { WaitingList } from '../tables/waiting-lists.ts'
import { isSoldOut, rememberSoldOut } from './sold-out.ts'

export interface Wish extends Candidate {
  activityId: string
  sessionId: string
  now: string
  /** Somebody was faster at the waiting list before. */
  isContended: boolean
}

export interface Opening {
  activity: KnownActivity
  session: Session
  allocation: Allocation
  availability: Exclude<Availability, { kind: 'full' | 'too_large' }>
  isContended: boolean
}

/** The session that somebody may sign up for now and what that brings, or why not, with what helps them on. */
export async function openingFor(found: Found | undefined, list: WaitingList, wish: Wish): Promise<Opening> {
  if (found?.activity.publishedAt === undefined) throw new Refusal('activity_not_found')
  const { activity } = found
  const planned = activity.sessions.find(({ id }) => id === wish.sessionId)
  if (!planned) throw new Refusal('session_not_found')
  const allocation = allocationIn(found, wish, list)
  const session = withList(sessionFor(planned, wish), allocation, wish.now)

  const reason = whyNotEligible(activity, session, wish, wish.now)
  const available = availability(session, wish, wish.now)
  if (!reason && available.kind !== 'full' && available.kind !== 'too_large')
    return { activity, session, allocation, availability: available, isContended: wish.isContended }
  throw await refusal(reason ?? 'session_full', { activity, session, allocation }, wish)
}

/** The counters were read beside the list: who waits is what the list says, for it is the list that is joined. */
function withList(session: Session, allocation: Allocation, now: string): Session {
  const { waiting } = allocation.list
  const open = seatsForNewcomers(allocation, session, now)
  const helping = shiftIn(session, allocation.list)
  if (helping) {
    const counted = { ...helping, taken: helping.needed - sumOf(open, 'free'), waiting: waiting.length }
    return { ...session, shifts: session.shifts.map((shift) => (shift === helping ? counted : shift)) }
  }
  const freeSeats = session.freeSeats.map(({ pool }) => {
    const ofPool = open.filter((one) => one.pool === pool)
    return { ...(pool !== undefined && { pool }), free: sumOf(ofPool, 'free') }
  })
  return { ...session, freeSeats, ...(session.mode !== 'lottery' && { waiting: waiting.length }) }
}

async function refusal(
  code: Ineligible,
  { activity, session, allocation }: Pick<Opening, 'activity' | 'session' | 'allocation'>,
  wish: Wish,
) {
  // Which other sessions are left would say in which one somebody is.
  const alternatives = code === 'named_by_others' ? [] : alternativesTo(activity, session, wish, wish.now)
  const details = { ...helpful[code]?.(session, wish, activity), alternatives }
  if (code === 'session_full' && isSoldOut(session, wish)) await rememberSoldOut(wish, allocation.seats, details)
  return new Refusal(code, code, details)
}

type Details = (session: Session, wish: Wish, activity: Activity) => Record<string, unknown>

const helpful: Partial<Record<Ineligible, Details>> = {
  already_signed_up: (session, wish, activity) => ({
    signUpId: wish.entries.find(({ isOwn, sessionId }) => isOwn && sessionId === session.id)?.signUpId,
    ...besideDetails(session, wish, activity),
  }),
  sign_up_not_open: ({ signUpOpensAt }) => ({ opensAt: signUpOpensAt }),
  sign_up_closed: ({ signUpClosesAt }) => ({ closedAt: signUpClosesAt }),
  session_full: ({ waiting, waitingCapacity }) => ({ waiting, waitingCapacity }),
  party_too_large: (session, wish) => ({ seats: seatsEver(session, poolsFor(session, wish)) }),
  outside_ages: ({ ages }) => ({ ages }),
  skill_required: (session, wish) => ({ skill: shiftIn(session, wish)?.skill }),
  team_required: ({ teamSize }) => ({ teamSize }),
  team_unfit: ({ teamSize }, { team }) => ({ teamSize, fault: team && teamSize && faultOfTeam(team, teamSize) }),
  named_twice: (_session, { people = [] }) => ({ places: twiceIn(people) }),
  answer_required: ({ questions }, { answers = {} }) => ({
    questionIds: questions.filter(({ id, required }) => required && (answers[id] ?? '') === '').map(({ id }) => id),
  }),
  sessions_clash: besideDetails,
  shift_clash: shiftDetails,
  shift_rest: shiftDetails,
  sign_up_paused: (_session, { pause }) => (pause ? aboutPause(pause) : {}),
  too_many_sessions: besideDetails,
  named_by_others: besideDetails,
}

function besideDetails(session: Session, wish: Wish, activity: Activity) {
  return { ...besideOf(activity, session, wish)?.details }
}

function shiftDetails(session: Session, wish: Wish, activity: Activity) {
  const { other, perDay } = unrestedBy(activity, session, wish) ?? {}
  return { ...other, perDay }
}
