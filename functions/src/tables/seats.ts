import type { Session } from '@mulin/shared/activities/activity'
import { seatsPerShardFor, shardsFor } from '@mulin/shared/activities/plan'
import { SignUpRole } from '@mulin/shared/sign-ups'
import * as z from 'zod'
import { keys } from './keys.ts'
import type { Write } from './transact.ts'

/**
 * One of the counters that a session's seats of one role are split into. `free + taken` is its share of the seats.
 * `returned` counts the seats ever given back.
 */
export const Seats = z.object({
  sessionId: z.string(),
  as: SignUpRole,
  shard: z.number(),
  free: z.number(),
  taken: z.number(),
  returned: z.number(),
  /** False once the activity is called off. */
  open: z.boolean(),
  /** The version of the activity that a sign-up has to know, so that it never decides by an older plan. */
  plan: z.number(),
})
export type Seats = z.infer<typeof Seats>

type Place = Pick<Seats, 'sessionId' | 'as' | 'shard'>

const keyOf = (activityId: string, { sessionId, as, shard }: Place) => keys.seats(activityId, sessionId, as, shard)

export const takenOf = (seats: readonly Seats[], sessionId: string, as: SignUpRole) =>
  seats.reduce((sum, one) => (one.sessionId === sessionId && one.as === as ? sum + one.taken : sum), 0)

/** Grows by one with every sign-up and every cancellation. */
export const stepOf = ({ taken, returned }: Pick<Seats, 'taken' | 'returned'>) => taken + 2 * returned

/** Of several states of counters the latest of each. */
export function latestOf(items: readonly unknown[]): Seats[] {
  const latest = new Map<string, Seats>()
  for (const seats of items.map((item) => Seats.parse(item))) {
    const name = `${seats.sessionId} ${seats.as} ${seats.shard}`
    const known = latest.get(name)
    if (!known || stepOf(known) < stepOf(seats)) latest.set(name, seats)
  }
  return [...latest.values()]
}

/** Loses when the last seat of the shard is gone, or the activity was changed or called off since it was read. */
export const takeSeat = (activityId: string, seats: Place & { plan: number }): Write => ({
  update: keyOf(activityId, seats),
  add: { free: -1, taken: 1 },
  if: { free: { atLeast: 1 }, open: true, plan: seats.plan },
})

export const giveBackSeats = (activityId: string, place: Place, count = 1): Write => ({
  update: keyOf(activityId, place),
  add: { free: count, taken: -count, returned: count },
  if: { taken: { atLeast: count } },
})

type Planned = Pick<Session, 'id' | 'capacity' | 'volunteersNeeded'>

/**
 * Opens the counters of a session, or fits those it has to the plan. Only what a shard gains or loses is written, so
 * that sign-ups may go on meanwhile; loses when a shard no longer has the seats that are taken from it.
 */
export const planSeats = (activityId: string, session: Planned, before: readonly Seats[], plan: number): Write[] =>
  SignUpRole.options.flatMap((as) => {
    const existing = before.filter((seats) => seats.sessionId === session.id && seats.as === as)
    const seatCount = as === 'participant' ? session.capacity : session.volunteersNeeded
    const count = Math.max(existing.length, seatCount > 0 ? shardsFor(seatCount) : 0)
    const taken = Array.from({ length: count }, (_, shard) => existing[shard]?.taken ?? 0)
    return seatsPerShardFor(seatCount, taken).map((share, shard) => {
      const [place, free] = [{ sessionId: session.id, as, shard }, share - taken[shard]!]
      const known = existing[shard]
      return known ? fit(activityId, known, free, plan) : open(activityId, place, free, plan)
    })
  })

const open = (activityId: string, place: Place, free: number, plan: number): Write => ({
  put: { ...keyOf(activityId, place), ...place, free, taken: 0, returned: 0, open: true, plan },
  fresh: true,
})

const fit = (activityId: string, seats: Seats, free: number, plan: number): Write => ({
  update: keyOf(activityId, seats),
  set: { plan },
  add: { free: free - seats.free },
  if: { free: { atLeast: Math.max(seats.free - free, 0) } },
})

/** Loses when somebody holds a seat of it. */
export const removeSeats = (activityId: string, seats: Seats): Write => ({
  delete: keyOf(activityId, seats),
  if: { taken: 0 },
})

export const closeSeats = (activityId: string, seats: Seats): Write => ({
  update: keyOf(activityId, seats),
  set: { open: false },
})
