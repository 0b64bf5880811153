import type { Session } from '@mulin/shared/activities/activity'
import { seatsFor, type Share, taking } from '@mulin/shared/allocation/seats'
import { keptFor } from '@mulin/shared/allocation/waiting-list'
import { Refusal } from '@mulin/shared/refusals'
import { releasedPools } from '@mulin/shared/sign-ups/pools'
import { forgetAtOf } from '@mulin/shared/sign-ups/moments'
import { offerRulesFor } from '@mulin/shared/sign-ups/offers'
import { sizeOf } from '@mulin/shared/sign-ups/party'
import type { SignUp } from '@mulin/shared/sign-ups/sign-up'
import { later } from '../platform/clock.ts'
import { type Allocation, changeAllocation, markedIn, seatsForNewcomers } from '../tables/allocations.ts'
import { roomFor } from '../tables/entries.ts'
import { type Held, heldWith } from '../tables/held.ts'
import { attachPhoto, whyLost } from '../tables/photos.ts'
import { createOnce, type Request } from '../tables/requests.ts'
import { changeSeats, type SeatsAfter } from '../tables/seats.ts'
import { addSignUp, newSignUp, signUpFrom, type StoredSignUp } from '../tables/sign-ups.ts'
import type { Lost, Write } from '../tables/transact.ts'
import { appendToWaitingList } from '../tables/waiting-lists.ts'
import type { Opening } from './opening.ts'
import type { whoSignsUp } from './who-signs-up.ts'

interface Entering {
  opening: Opening
  held: Held
  request: Request
  who: ReturnType<typeof whoSignsUp>
}

/** What a way in gives, and the writes for it; undefined when the seats that were read are gone. */
interface Way {
  state: Pick<StoredSignUp, 'state' | 'seats' | 'position' | 'dueAt'>
  writes: Write[]
}

/** Without an answer somebody else was faster, or the activity is no longer what was read; `lost` is what stood in the way. */
export async function enter({ opening, held, request, who }: Entering): Promise<{ answer?: SignUp; lost?: Lost }> {
  const way = ways[opening.availability.kind](opening, who)
  if (!way) return {}
  const entry = roomFor(opening.session.id, held.entries)
  const signUp = newSignUp(opening.activity, opening.session, { ...who.who, entry }, way.state)
  const writes = [...heldWith(held, signUp), addSignUp(signUp), ...way.writes]
  const photos = (who.who.photoIds ?? []).map((photoId) => attachPhoto(signUp.personId, photoId, signUp.id))
  const all = [...writes, ...photos, ...who.keeping]
  const done = await createOnce({ ...request, forgetAt: forgetAtOf(signUp) }, signUpFrom(signUp), all)
  if ('answer' in done) return done
  const { write } = done.lost
  // What was kept of the person comes last.
  if (write >= writes.length + photos.length) throw new Refusal('not_signed_in')
  if (write >= writes.length) throw new Refusal(whyLost(done.lost))
  return done
}

type WayIn = (opening: Opening, { who }: Entering['who']) => Way | undefined

const ways: Record<Opening['availability']['kind'], WayIn> = {
  free: takeSeats,
  waiting: joinWaitingList,
  approval: askForSeats,
  lottery: enterDraw,
}

/** Somebody decides; until then no seats are taken, but the sign-up counts. */
function askForSeats(opening: Opening, { who }: Entering['who']): Way {
  return {
    state: { state: 'pending', seats: [], dueAt: decisionDueAt(who.signedUpAt, opening.session) },
    writes: entering(opening, [{ shard: anyShard(opening), count: 0 }]),
  }
}

// Not workdays: activities are on weekends too, and whoever asked has to plan the day.
const decisionMinutes = 2 * 24 * 60

/** In any case before the session begins. */
function decisionDueAt(askedAt: string, { startsAt }: Session): string {
  const dueAt = later(askedAt, decisionMinutes)
  return dueAt < startsAt ? dueAt : startsAt
}

function takeSeats(opening: Opening, { who }: Entering['who']): Way | undefined {
  const { allocation, session } = opening
  const open = seatsForNewcomers(allocation, session, who.signedUpAt)
  const seats = seatsFor(open, partyOf(who), releasedPools(session, who.signedUpAt), Math.random)
  return seats && { state: { state: 'confirmed', seats }, writes: entering(opening, seats) }
}

/** At its end. What those who wait keep for themselves from now on is marked, so that nobody passes them. */
function joinWaitingList(opening: Opening, { who }: Entering['who']): Way {
  const { allocation, session, activity, isContended } = opening
  const { list } = allocation
  const party = { ...partyOf(who), personId: who.personId }
  const waiting = [...list.waiting, party]
  const isKept = keptFor(waiting, allocation.seats, offerRulesFor(session, who.signedUpAt))
  const seats = allocation.seats.map((one, place): SeatsAfter => ({
    ...one,
    kept: one.kept === true || isKept(one),
    entered: one.entered + (place === 0 ? 1 : 0),
  }))
  const premise = () => ({ plan: activity.version, open: true })
  // While many join at once, nobody insists on a position.
  if (isContended && list.version > 0 && markedIn(seats) === list.marked) {
    const [first] = allocation.seats
    const counted = { ...seats[0]!, waiting: first!.waiting + 1 }
    return {
      state: { state: 'waiting', seats: [] },
      writes: [
        ...changeSeats(activity.id, first!, counted, premise()),
        appendToWaitingList(list, party, session.waitingCapacity),
      ],
    }
  }
  return {
    state: { state: 'waiting', seats: [], position: waiting.length },
    writes: changeAllocation(allocation, { seats, list: { waiting, offers: list.offers } }, premise),
  }
}

/** Entrants are counted on any counter, so that a rush spreads; the draw makes the waiting list of them. */
function enterDraw(opening: Opening): Way {
  const shard = anyShard(opening)
  const seats = [{ shard, count: 0 }]
  return { state: { state: 'waiting', seats }, writes: entering(opening, seats, 1) }
}

const anyShard = ({ allocation: { seats } }: Opening) => seats[Math.floor(Math.random() * seats.length)]?.shard ?? 0

const partyOf = (who: Entering['who']['who']) => ({ id: who.id, size: sizeOf(who), pools: who.pools })

/** Takes seats by the plan that was read, and counts the sign-up with the first of them. */
function entering({ allocation, activity }: Opening, seats: readonly Share[], waiting = 0): Write[] {
  const after = new Map(taking(allocation.seats, seats).map((one) => [one.shard, one]))
  return seats.flatMap(({ shard }, place) => {
    const [before, now] = [counterIn(allocation, shard), after.get(shard)!]
    const counted = place === 0 ? { entered: before.entered + 1, waiting: before.waiting + waiting } : {}
    return changeSeats(activity.id, before, { ...now, ...counted }, { plan: activity.version, open: true })
  })
}

const counterIn = ({ seats }: Allocation, shard: number) => seats.find((one) => one.shard === shard)!
