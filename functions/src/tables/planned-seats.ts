import type { Session } from '@mulin/shared/activities/activity'
import { seatsPerShardFor, shardsFor } from '@mulin/shared/activities/plan'
import { type Line, lineName } from '@mulin/shared/sign-ups/lines'
import { keyOf, type Seats, seatsIn, type SeatsPlace, sumOf } from './seats.ts'
import type { Write } from './transact.ts'

type Planned = Pick<Session, 'id' | 'capacity' | 'shifts' | 'pools'>

// Counters of pools come after those of the open seats.
const firstOfPools = 20

/**
 * Opens the counters of a session, or fits those it has to the plan. Only what a shard gains or loses is written, so
 * that sign-ups may go on meanwhile; loses when a shard no longer has the seats that are taken from it.
 */
export function planSeats(activityId: string, session: Planned, before: readonly Seats[], plan: number): Write[] {
  const known = (line: Line) => seatsIn(before, { sessionId: session.id, ...line })
  const participants = known({ as: 'participant' })
  const isPooled = ({ pool }: Seats) => pool !== undefined
  const reserved = session.pools.reduce((sum, { seats }) => sum + seats, 0)
  const place = { activityId, sessionId: session.id, plan }
  const { writes, ...ofPools } = planPools(place, session.pools, participants)
  const open = { ...place, as: 'participant' as const, seatCount: session.capacity - reserved, ofPools }
  return [
    ...planShards(
      open,
      participants.filter((one) => !isPooled(one)),
    ),
    ...writes,
    ...session.shifts.flatMap(({ id: shiftId, needed: seatCount }) => {
      const line = { as: 'volunteer' as const, shiftId }
      return planShards({ ...place, ...line, seatCount }, known(line))
    }),
    ...shiftsGone(session, before).map((one) => emptySeats(activityId, one)),
  ]
}

/** Counters of shifts that are taken out; whoever came by way of them stays counted: see `isComplete`. */
const shiftsGone = ({ id, shifts }: Planned, before: readonly Seats[]) =>
  before.filter((one) => {
    const isOfIt = one.sessionId === id && one.as === 'volunteer'
    return isOfIt && one.free > 0 && !shifts.some((shift) => shift.id === lineName(one))
  })

/** What the first counter keeps of the counters of pools, also of those that are gone. */
type OfPools = Pick<Seats, 'poolsOpened' | 'entered'>

interface Shards extends Line {
  activityId: string
  sessionId: string
  seatCount: number
  plan: number
  ofPools?: OfPools
}

function planShards(
  { activityId, sessionId, as, shiftId, seatCount, plan, ofPools }: Shards,
  existing: readonly Seats[],
): Write[] {
  const count = Math.max(existing.length, shardsFor(seatCount))
  const taken = Array.from({ length: count }, (_, shard) => existing[shard]?.taken ?? 0)
  return seatsPerShardFor(seatCount, taken).map((share, shard) => {
    const [place, free] = [{ sessionId, as, shiftId, shard }, share - taken[shard]!]
    const known = existing[shard]
    const kept = shard === 0 ? ofPools : undefined
    return known ? fit(activityId, known, { free, plan, ...kept }) : open(activityId, place, { free, plan, ...kept })
  })
}

interface Plan {
  activityId: string
  sessionId: string
  plan: number
}

/** Who came by way of a pool that is taken out stays counted: see `isComplete`. */
function planPools({ activityId, sessionId, plan }: Plan, pools: Planned['pools'], participants: readonly Seats[]) {
  const existing = participants.filter(({ pool }) => pool !== undefined)
  const gone = existing.filter(({ pool }) => !pools.some(({ id }) => id === pool))
  let poolsOpened = Math.max(...participants.map((one) => one.poolsOpened), ...existing.map(placeAmongPools), 0)
  const writes = pools.map(({ id: pool, seats }) => {
    const known = existing.find((one) => one.pool === pool)
    if (known) return fit(activityId, known, { free: seats - known.taken, plan })
    const place = { sessionId, as: 'participant' as const, shard: firstOfPools + poolsOpened++, pool }
    return open(activityId, place, { free: seats, plan })
  })
  const removed = gone.map((seats) => removeSeats(activityId, seats))
  return { writes: [...writes, ...removed], poolsOpened, entered: sumOf(gone, 'entered') }
}

const placeAmongPools = ({ shard }: Seats) => shard - firstOfPools + 1

type Fit = Pick<Seats, 'free' | 'plan'> & Partial<OfPools>

const open = (
  activityId: string,
  place: SeatsPlace & Pick<Seats, 'pool'>,
  { free, plan, poolsOpened }: Fit,
): Write => ({
  put: {
    ...keyOf(activityId, place),
    ...place,
    free,
    taken: 0,
    waiting: 0,
    entered: 0,
    poolsOpened,
    step: 0,
    open: true,
    plan,
  },
  fresh: true,
})

const fit = (activityId: string, seats: Seats, { free, plan, poolsOpened, entered = 0 }: Fit): Write => ({
  update: keyOf(activityId, seats),
  set: { plan, poolsOpened },
  add: { free: free - seats.free, entered, step: 1 },
  if: { free: { atLeast: Math.max(seats.free - free, 0) } },
})

/** Loses when somebody holds a seat of it, waits for one, or signed up since it was read. */
export const removeSeats = (activityId: string, seats: Seats): Write => ({
  delete: keyOf(activityId, seats),
  if: { taken: 0, waiting: 0, entered: seats.entered },
})

/** Loses when somebody has a place of it by now, or waits for one. */
const emptySeats = (activityId: string, seats: Seats): Write => ({
  update: keyOf(activityId, seats),
  add: { free: -seats.free, step: 1 },
  if: { taken: 0, waiting: 0, free: seats.free },
})

export const closeSeats = (activityId: string, seats: Seats): Write => ({
  update: keyOf(activityId, seats),
  set: { open: false },
  add: { step: 1 },
})

/** The plan is another by now, and has as many seats as before. */
export const renumberSeats = (activityId: string, seats: Seats, plan: number): Write => ({
  update: keyOf(activityId, seats),
  set: { plan },
  add: { step: 1 },
})
