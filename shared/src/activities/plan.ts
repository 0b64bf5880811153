import { drawAtOf } from '../sign-ups/draws.ts'
import { lineName } from '../sign-ups/lines.ts'
import type { SignUpRole } from '../sign-ups/sign-up.ts'
import type { Activity, ActivityRevision, Session, SessionPlan } from './activity.ts'
import { isMistimed, type SessionShift, type ShiftPlan } from './shifts.ts'

export type PlanFault =
  | 'ends_before_start'
  | 'closes_before_opening'
  | 'closes_after_end'
  | 'cancel_after_start'
  | 'too_many_seats'
  | 'shift_mistimed'
  | 'pools_exceed_capacity'
  | 'same_id_twice'
  | 'team_size_impossible'
  | 'options_missing'
  | 'draw_after_start'

/** How long offers hold fits any plan. */
export type Fitting = Omit<SessionPlan, 'offerHours'>

/** What is wrong with a planned session, or undefined. */
export function whyNotPlannable(session: Fitting): PlanFault | undefined {
  if (session.endsAt <= session.startsAt) return 'ends_before_start'
  if (session.signUpClosesAt <= session.signUpOpensAt) return 'closes_before_opening'
  if (session.signUpClosesAt > session.endsAt) return 'closes_after_end'
  if (session.cancelBy > session.startsAt) return 'cancel_after_start'
  if ((drawAtOf(session) ?? '') > session.startsAt) return 'draw_after_start'
  if (session.shifts.some((shift) => isMistimed(shift, session))) return 'shift_mistimed'
  return whyNotAllotted(session)
}

function whyNotAllotted({ capacity, shifts, pools, questions, teamSize }: Fitting): PlanFault | undefined {
  if (pools.reduce((sum, { seats }) => sum + seats, 0) > capacity) return 'pools_exceed_capacity'
  // Participants are a line of their own beside those of the shifts.
  if ([[{ id: 'participant' }, ...shifts], pools, questions].some(hasRepeated)) return 'same_id_twice'
  if (teamSize && (teamSize.min > teamSize.max || teamSize.women + teamSize.men > teamSize.max))
    return 'team_size_impossible'
  if (questions.some(({ kind, options }) => kind === 'choice' && options.length < 2)) return 'options_missing'
}

const hasRepeated = (all: readonly { id: string }[]) => new Set(all.map(({ id }) => id)).size < all.length

/** What counts a session's seats, as far as a plan has to fit it. */
interface Counted {
  sessionId: string
  as: SignUpRole
  shiftId?: string | undefined
  pool?: string | undefined
  taken: number
  waiting: number
  entered: number
}

/**
 * Sessions that people signed up for stay, keep at least the seats that are taken, also of each pool, and are given out
 * in the way that they signed up for.
 */
export const sessionsInUse = (
  sessions: readonly Session[],
  revision: ActivityRevision,
  counters: readonly Counted[],
): Session[] =>
  sessions.filter((session) => {
    const planned = revision.sessions.find(({ id }) => id === session.id)
    const counted = counters.filter(({ sessionId, taken, waiting }) => sessionId === session.id && taken + waiting > 0)
    const wasAsked = counters.some(({ sessionId, entered }) => sessionId === session.id && entered > 0)
    const isOtherwise = planned && (planned.mode !== session.mode || planned.kind !== session.kind)
    if (isOtherwise || (!planned && session.mode === 'approval')) return wasAsked
    if (!planned) return counted.length > 0
    return counted.some((one) => isTakenOut(planned, one) || seatsPlanned(planned, one) < takenBeside(counted, one))
  })

/** Also where nobody has a seat: who takes part in a draw is counted there. */
const isTakenOut = ({ pools, shifts }: Fitting, counted: Counted) =>
  counted.as === 'volunteer'
    ? !shifts.some(({ id }) => id === lineName(counted))
    : counted.pool !== undefined && !pools.some(({ id }) => id === counted.pool)

/** The seats of the plan that the counter is one of. */
function seatsPlanned({ capacity, shifts, pools }: Fitting, { pool, ...line }: Counted) {
  if (line.as === 'volunteer') return shifts.find(({ id }) => id === lineName(line))?.needed ?? 0
  if (pool !== undefined) return pools.find(({ id }) => id === pool)?.seats ?? 0
  return capacity - pools.reduce((sum, { seats }) => sum + seats, 0)
}

const takenBeside = (counted: readonly Counted[], { pool, ...line }: Counted) =>
  counted
    .filter((other) => lineName(other) === lineName(line) && other.pool === pool)
    .reduce((sum, { taken }) => sum + taken, 0)

// DynamoDB takes about 1000 writes a second per item; 50 seats to a counter keep a rush on many of them.
const seatsPerShard = 50
const shardsAtMost = 16

/** Into how many counters the seats of a session are split. */
export const shardsFor = (capacity: number) => Math.min(Math.max(Math.ceil(capacity / seatsPerShard), 1), shardsAtMost)

/** The capacity split as evenly as it goes, in seats per shard, on top of what each shard already gave away. */
export function seatsPerShardFor(capacity: number, taken: readonly number[]): number[] {
  const free = capacity - taken.reduce((sum, seats) => sum + seats, 0)
  const share = Math.floor(free / taken.length)
  return taken.map((seats, shard) => seats + share + (shard < free % taken.length ? 1 : 0))
}

// Publishing, changing and calling off write every counter of an activity in one transaction. It takes 100 writes,
// 22 of which are the activity, its sessions and its timer.
const countersAtMost = 78

const countersOf = ({ capacity, shifts, pools }: Fitting) =>
  shifts.reduce((sum, { needed }) => sum + shardsFor(needed), shardsFor(capacity) + pools.length)

/** More seats in all sessions together than one activity can keep exact. */
export const hasTooManySeats = (sessions: readonly Fitting[]) =>
  sessions.reduce((sum, session) => sum + countersOf(session), 0) > countersAtMost

/** True when the revision changes nothing, e.g. because it was sent again. */
export const isAlreadySo = (activity: Activity, revision: ActivityRevision) =>
  described.every((field) => activity[field] === revision[field]) &&
  activity.sessions.length === revision.sessions.length &&
  revision.sessions.every((planned) => activity.sessions.some((session) => isSame(session, planned)))

const described = [
  'type',
  'title',
  'summary',
  'place',
  'communityId',
  'organiser',
  'bring',
  'contactPhone',
  'contactName',
  'audience',
  'sessionsPerPerson',
  'noClashes',
] as const satisfies readonly (keyof ActivityRevision)[]

const planned = [
  'title',
  'startsAt',
  'endsAt',
  'capacity',
  'signUpOpensAt',
  'signUpClosesAt',
  'cancelBy',
  'waitingCapacity',
  'waitingOrder',
  'offerHours',
  'mode',
  'kind',
  'teamSize',
  'ages',
  'volunteersOnly',
  'pools',
  'questions',
] as const satisfies readonly (keyof SessionPlan)[]

const isSame = (session: Session, { id, ...plan }: ActivityRevision['sessions'][number]) =>
  (id === undefined || id === session.id) &&
  isEqual(session.shifts.map(planOfShift), plan.shifts) &&
  planned.every((field) => isEqual(session[field], plan[field]))

/** A shift without what its counters say. */
export const planOfShift = ({ taken: _, waiting: __, ...plan }: SessionShift): ShiftPlan => plan

/** Also of what has parts: both come out of the same shape, so their parts stand in the same order. */
const isEqual = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
