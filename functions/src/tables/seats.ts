import type { Session } from '@mulin/shared/activities/activity'
import { seatsPerShardFor, shardsFor } from '@mulin/shared/activities/plan'
import { SignUpRole } from '@mulin/shared/sign-ups/sign-up'
import * as z from 'zod'
import { absent, type Condition } from './expressions.ts'
import { keys } from './keys.ts'
import type { Write } from './transact.ts'

/**
 * One of the counters that a session's seats of one role are split into. `free + taken` is its share of the seats. A
 * reserved pool has one counter of its own.
 */
export const Seats = z.object({
  sessionId: z.string(),
  as: SignUpRole,
  shard: z.number(),
  pool: z.string().optional(),
  free: z.number(),
  taken: z.number(),
  /** Parties that wait; the first counter has all of a waiting list, an entrant of a lottery stands in any. */
  waiting: z.number().default(0),
  /** Sign-ups that were ever made by way of this counter. */
  entered: z.number().default(0),
  /** Grows by one with every change of it. */
  step: z.number().default(0),
  /** Those who wait keep its seats for themselves. */
  kept: z.literal(true).optional(),
  /** False once the activity is called off. */
  open: z.boolean(),
  /** The version of the activity that a sign-up has to know, so that it never decides by an older plan. */
  plan: z.number(),
})
export type Seats = z.infer<typeof Seats>

type Place = Pick<Seats, 'sessionId' | 'as' | 'shard'>

const keyOf = (activityId: string, { sessionId, as, shard }: Place) => keys.seats(activityId, sessionId, as, shard)

/** The counters of one session and role. */
export const seatsIn = (seats: readonly Seats[], { sessionId, as }: Pick<Seats, 'sessionId' | 'as'>) =>
  seats.filter((one) => one.sessionId === sessionId && one.as === as)

type Counted = 'free' | 'taken' | 'waiting' | 'entered'
export const sumOf = (seats: readonly Seats[], counted: Counted) => seats.reduce((sum, one) => sum + one[counted], 0)

/** Of several states of counters the latest of each. */
export function latestOf(items: readonly unknown[]): Seats[] {
  const latest = new Map<string, Seats>()
  for (const seats of items.map((item) => Seats.parse(item))) {
    const name = `${seats.sessionId} ${seats.as} ${seats.shard}`
    const known = latest.get(name)
    if (!known || known.step < seats.step) latest.set(name, seats)
  }
  return [...latest.values()]
}

/** What a counter becomes: what is no longer free is taken. `kept` false takes the mark off. */
export type SeatsAfter = Omit<Seats, 'kept' | 'taken'> & { kept?: boolean | undefined }

/**
 * The write that makes one counter the other, undefined when nothing changes. It loses when seats it takes are gone, or
 * when it met the counter unmarked and somebody began to wait since; who marks it must have seen every free seat.
 */
export function changeSeats(activityId: string, before: Seats, after: SeatsAfter, more: Condition = {}): Write[] {
  const gained = after.free - before.free
  const add = {
    free: gained,
    taken: -gained,
    waiting: after.waiting - before.waiting,
    entered: after.entered - before.entered,
  }
  const mark = markOf(before, after)
  if (!mark && Object.values(add).every((count) => count === 0)) return []
  return [
    {
      update: keyOf(activityId, before),
      add: { ...add, step: 1 },
      ...mark?.write,
      if: { ...premiseOf(before, gained), ...mark?.premise, ...more },
    },
  ]
}

/** Writing the mark, or taking it off, if that changes. */
function markOf(before: Seats, after: SeatsAfter): { write: object; premise: Condition } | undefined {
  if (after.kept && !before.kept) return { write: { set: { kept: true } }, premise: { free: before.free } }
  if (before.kept && !after.kept) return { write: { remove: ['kept'] }, premise: {} }
}

const premiseOf = ({ kept }: Seats, gained: number): Condition => ({
  ...(gained < 0 && { free: { atLeast: -gained }, open: true }),
  ...(gained > 0 && { taken: { atLeast: gained } }),
  ...(!kept && { kept: absent }),
})

type Planned = Pick<Session, 'id' | 'capacity' | 'volunteersNeeded' | 'pools'>

// Counters of pools come after those of the open seats.
const firstOfPools = 20

/**
 * Opens the counters of a session, or fits those it has to the plan. Only what a shard gains or loses is written, so
 * that sign-ups may go on meanwhile; loses when a shard no longer has the seats that are taken from it.
 */
export function planSeats(activityId: string, session: Planned, before: readonly Seats[], plan: number): Write[] {
  const known = (as: SignUpRole) => seatsIn(before, { sessionId: session.id, as })
  const [participants, helpers] = [known('participant'), known('volunteer')]
  const isPooled = ({ pool }: Seats) => pool !== undefined
  const reserved = session.pools.reduce((sum, { seats }) => sum + seats, 0)
  const place = { activityId, sessionId: session.id, plan }
  const open = { ...place, as: 'participant' as const, seatCount: session.capacity - reserved }
  const helping = { ...place, as: 'volunteer' as const, seatCount: session.volunteersNeeded }
  return [
    ...planShards(
      open,
      participants.filter((one) => !isPooled(one)),
    ),
    ...planPools(activityId, session, participants.filter(isPooled), plan),
    ...planShards(helping, helpers),
  ]
}

interface Shards {
  activityId: string
  sessionId: string
  as: SignUpRole
  seatCount: number
  plan: number
}

function planShards({ activityId, sessionId, as, seatCount, plan }: Shards, existing: readonly Seats[]): Write[] {
  const count = Math.max(existing.length, seatCount > 0 || as === 'participant' ? shardsFor(seatCount) : 0)
  const taken = Array.from({ length: count }, (_, shard) => existing[shard]?.taken ?? 0)
  return seatsPerShardFor(seatCount, taken).map((share, shard) => {
    const [place, free] = [{ sessionId, as, shard }, share - taken[shard]!]
    const known = existing[shard]
    return known ? fit(activityId, known, free, plan) : open(activityId, place, free, plan)
  })
}

function planPools(activityId: string, { id: sessionId, pools }: Planned, existing: readonly Seats[], plan: number) {
  const numbers = new Set(existing.map(({ shard }) => shard))
  const gone = existing.filter(({ pool }) => !pools.some(({ id }) => id === pool))
  const writes = pools.map(({ id: pool, seats }) => {
    const known = existing.find((one) => one.pool === pool)
    if (known) return fit(activityId, known, seats - known.taken, plan)
    let shard = firstOfPools
    while (numbers.has(shard)) shard++
    numbers.add(shard)
    return open(activityId, { sessionId, as: 'participant', shard, pool }, seats, plan)
  })
  return [...writes, ...gone.map((seats) => removeSeats(activityId, seats))]
}

const open = (activityId: string, place: Place & Pick<Seats, 'pool'>, free: number, plan: number): Write => ({
  put: {
    ...keyOf(activityId, place),
    ...place,
    free,
    taken: 0,
    waiting: 0,
    entered: 0,
    step: 0,
    open: true,
    plan,
  },
  fresh: true,
})

const fit = (activityId: string, seats: Seats, free: number, plan: number): Write => ({
  update: keyOf(activityId, seats),
  set: { plan },
  add: { free: free - seats.free, step: 1 },
  if: { free: { atLeast: Math.max(seats.free - free, 0) } },
})

/** Loses when somebody holds a seat of it, waits for one, or signed up since it was read. */
export const removeSeats = (activityId: string, seats: Seats): Write => ({
  delete: keyOf(activityId, seats),
  if: { taken: 0, waiting: 0, entered: seats.entered },
})

export const closeSeats = (activityId: string, seats: Seats): Write => ({
  update: keyOf(activityId, seats),
  set: { open: false },
  add: { step: 1 },
})
