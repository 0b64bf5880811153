import type { ActivityRevision, Session, SessionPlan } from './activity.ts'

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
