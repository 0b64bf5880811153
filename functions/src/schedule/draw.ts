import { createHash, randomBytes } from 'node:crypto'
import type { Session } from '@mulin/shared/activities/activity'
import { commitmentOf, drawnOrder, drawnSeats, keepingBy } from '@mulin/shared/allocation/draw'
import { keptFor } from '@mulin/shared/allocation/waiting-list'
import { committedLines } from '@mulin/shared/sign-ups/draw-check'
import { drawAtOf } from '@mulin/shared/sign-ups/draws'
import { releasedInTime, releasedPools } from '@mulin/shared/sign-ups/pools'
import { changeAllocation } from '../tables/allocations.ts'
import { addDraw, drawOf, finishDraw, type StoredDraw } from '../tables/draws.ts'
import { isEntrant, lineOf } from '../tables/leaving.ts'
import { type Seats, seatsIn } from '../tables/seats.ts'
import { type StoredSignUp } from '../tables/sign-ups.ts'
import { moveSignUp } from '../tables/sign-up-steps.ts'
import { transact, transactEach } from '../tables/transact.ts'
import type { Occasion } from './occasion.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** Sign-up is over: a secret seed and who takes part are fixed, and what proves it is published. */
export async function commitDraw({ found, session, signUps, now }: Occasion): Promise<void> {
  const line = { activityId: found.activity.id, sessionId: session.id, as: 'participant' as const }
  const entering = signUps.filter(isEntrant).toSorted((one, other) => (one.id < other.id ? -1 : 1))
  const entrants = entering.map(({ id }) => id)
  const terms = {
    ...ruleOf(session, now),
    seats: seatsIn(found.seats, line).map(free),
    parties: entering.map(({ size, pools }) => ({ size, pools })),
  }
  const seed = randomBytes(32).toString('hex')
  const commitment = commitmentOf(sha256, seed, committedLines({ entrants, terms }))
  const { activityId, sessionId } = line
  // Lost: it was committed before.
  await transact([addDraw({ activityId, sessionId, seed, commitment, entrants, terms, committedAt: now })])
}

/** As it will be when the draw is planned, however late it is. */
const ruleOf = (session: Session, now: string) => ({
  waitingOrder: session.waitingOrder,
  released: [...releasedPools(session, drawAtOf(session) ?? now)],
  releasedInTime: [...releasedInTime(session)],
})

const free = ({ shard, free: count, pool }: Seats) => ({ shard, free: count, pool })

/** Seats go down the drawn order, and who gets none waits in it. Seats and list change at once, the sign-ups follow. */
export async function draw(occasion: Occasion): Promise<void> {
  const { found, session } = occasion
  const committed = await drawOf(found.activity.id, session.id)
  if (!committed) throw new Error('a draw without a commitment')
  await followDraw(committed.drawnAt ? committed : await drawn(committed, occasion), occasion)
}

async function drawn(committed: StoredDraw, { session, signUps, now }: Occasion): Promise<StoredDraw> {
  const line = await lineOf({ ...committed, as: 'participant' })
  const entrants = new Map(signUps.filter(isEntrant).map((signUp) => [signUp.id, signUp]))
  const counted = line?.allocation.seats.reduce((sum, { waiting }) => sum + waiting, 0)
  if (!line || counted !== entrants.size) throw new Error('the register does not know who left the draw')

  const drawnOnes = drawnOrder(sha256, committed.seed, committed.entrants).filter((id) => entrants.has(id))
  // Nobody comes after the commitment; should somebody all the same, they are last, and not lost.
  const order = [...new Set([...drawnOnes, ...[...entrants.keys()].toSorted()])]
  const { allocation } = line
  const rule = committed.terms ?? ruleOf(session, now)
  const parties = order.map((id) => waitingOf(entrants.get(id)!))
  const { offers, waiting, counters } = drawnSeats(allocation.seats, parties, rule)
  const won = Object.fromEntries(offers.map(({ id, seats }) => [id, seats]))
  const isKept = keptFor(waiting, counters, keepingBy(rule))
  const seats = counters.map((one) => ({ ...one, waiting: 0, kept: isKept(one) }))
  const after = { seats, list: { waiting, offers: allocation.list.offers } }
  const result = { drawnAt: now, order, won, seatsAtDraw: allocation.seats.map(free) }
  const writes = changeAllocation(allocation, after, ({ step }) => ({ step }))
  if (await transact([finishDraw(committed, result), ...writes])) throw new Error('somebody left the draw meanwhile')
  return { ...committed, ...result }
}

/** Whoever was promoted from the list since, or left it, is no longer what is expected here. */
async function followDraw({ order = [], won = {}, drawnAt = '' }: StoredDraw, { signUps }: Occasion): Promise<void> {
  const losers = order.filter((id) => !won[id])
  const entrants = signUps.filter(isEntrant)
  const step = (id: string) =>
    won[id]
      ? { state: 'confirmed' as const, seats: won[id] }
      : { state: 'waiting' as const, seats: [], position: losers.indexOf(id) + 1 }
  await transactEach(
    entrants.map((signUp) => moveSignUp(signUp, 'waiting', { ...step(signUp.id), at: drawnAt, by: 'clock' })),
  )
}

const waitingOf = ({ id, personId, size, pools }: StoredSignUp) => ({ id, personId, size, pools })
