import { createHash, randomBytes } from 'node:crypto'
import { commitmentOf, drawnOrder } from '@mulin/shared/allocation/draw'
import { taking } from '@mulin/shared/allocation/seats'
import { isSpokenFor, nextOffers } from '@mulin/shared/allocation/waiting-list'
import { offerRulesFor } from '@mulin/shared/sign-ups/offers'
import { changeAllocation } from '../tables/allocations.ts'
import { addDraw, drawOf, finishDraw, type StoredDraw } from '../tables/draws.ts'
import { isEntrant, lineOf } from '../tables/leaving.ts'
import { type StoredSignUp } from '../tables/sign-ups.ts'
import { moveSignUp } from '../tables/sign-up-steps.ts'
import { transact, transactEach } from '../tables/transact.ts'
import type { Occasion } from './occasion.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** Sign-up is over: a secret seed and who takes part are fixed, and what proves it is published. */
export async function commitDraw({ found, session, signUps, now }: Occasion): Promise<void> {
  const place = { activityId: found.activity.id, sessionId: session.id }
  const entrants = signUps
    .filter(isEntrant)
    .map(({ id }) => id)
    .toSorted()
  const seed = randomBytes(32).toString('hex')
  const commitment = commitmentOf(sha256, seed, entrants)
  // Lost: it was committed before.
  await transact([addDraw({ ...place, seed, commitment, entrants, committedAt: now })])
}

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
  const rules = { ...offerRulesFor(session, now), offersAtMost: Infinity }
  const given = nextOffers(
    allocation.seats,
    order.map((id) => waitingOf(entrants.get(id)!)),
    rules,
  )
  const won = Object.fromEntries(given.offers.map(({ id, seats }) => [id, seats]))
  const counters = taking(
    allocation.seats,
    given.offers.flatMap(({ seats }) => seats),
  )
  const seats = counters.map((one) => ({ ...one, waiting: 0, kept: isSpokenFor(one, given.waiting, rules) }))
  const after = { seats, list: { waiting: given.waiting, offers: allocation.list.offers } }
  const result = { drawnAt: now, order, won }
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
