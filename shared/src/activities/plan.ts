import type { Activity, ActivityRevision, Session, SessionPlan } from './activity.ts'

export type PlanFault =
  'ends_before_start' | 'closes_before_opening' | 'closes_after_end' | 'cancel_after_start' | 'too_many_seats'

/** What is wrong with the times of a planned session, or undefined. */
export function whyNotPlannable(session: SessionPlan): PlanFault | undefined {
  if (session.endsAt <= session.startsAt) return 'ends_before_start'
  if (session.signUpClosesAt <= session.signUpOpensAt) return 'closes_before_opening'
  if (session.signUpClosesAt > session.endsAt) return 'closes_after_end'
  if (session.cancelBy > session.startsAt) return 'cancel_after_start'
}

/** Sessions that people signed up for stay, and keep at least the seats that are taken. */
export const sessionsInUse = (sessions: readonly Session[], revision: ActivityRevision): Session[] =>
  sessions.filter((session) => {
    const planned = revision.sessions.find(({ id }) => id === session.id)
    const seats = planned?.capacity ?? 0
    const helpers = planned?.volunteersNeeded ?? 0
    return session.taken > seats || session.volunteersTaken > helpers
  })

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
// 21 of which are the activity and its sessions.
const countersAtMost = 78

const countersOf = ({ capacity, volunteersNeeded }: SessionPlan) =>
  shardsFor(capacity) + (volunteersNeeded > 0 ? shardsFor(volunteersNeeded) : 0)

/** More seats in all sessions together than one activity can keep exact. */
export const hasTooManySeats = (sessions: readonly SessionPlan[]) =>
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
  'audience',
] as const satisfies readonly (keyof ActivityRevision)[]

const planned = [
  'title',
  'startsAt',
  'endsAt',
  'capacity',
  'volunteersNeeded',
  'signUpOpensAt',
  'signUpClosesAt',
  'cancelBy',
] as const satisfies readonly (keyof SessionPlan)[]

const isSame = (session: Session, { id, ...plan }: ActivityRevision['sessions'][number]) =>
  (id === undefined || id === session.id) && planned.every((field) => session[field] === plan[field])
