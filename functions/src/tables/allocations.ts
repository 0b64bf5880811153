import type { Session } from '@mulin/shared/activities/activity'
import { returning, type Share, taking } from '@mulin/shared/allocation/seats'
import { keptFor } from '@mulin/shared/allocation/waiting-list'
import { settled } from '@mulin/shared/allocation/standing'
import { offerRulesFor } from '@mulin/shared/sign-ups/offers'
import type { Found } from './activities.ts'
import type { Condition } from './expressions.ts'
import { changeSeats, type Seats, type SeatsAfter, seatsIn } from './seats.ts'
import { moveSignUp, type Step } from './sign-up-steps.ts'
import type { Write } from './transact.ts'
import {
  changeWaitingList,
  markWaitingList,
  type Held,
  type Line,
  type Waiting,
  type WaitingList,
} from './waiting-lists.ts'

/** The seats of one session and role together with who waits for them. */
export interface Allocation {
  seats: readonly Seats[]
  list: WaitingList
}

export const allocationIn = ({ seats }: Found, line: Line, list: WaitingList): Allocation => ({
  seats: seatsIn(seats, line),
  list,
})

interface AllocationAfter {
  seats: readonly SeatsAfter[]
  list: Pick<WaitingList, 'waiting' | 'offers'>
}

/**
 * First the counters that change, then the list, if it changes, which loses when it is no longer the one read. The first
 * counter counts who waits. What else must hold of a counter that changes says `premiseOf`.
 */
export function changeAllocation(
  { seats, list }: Allocation,
  after: AllocationAfter,
  premiseOf?: (before: Seats) => Condition,
): Write[] {
  const more = after.list.waiting.length - list.waiting.length
  const counted = after.seats.map((one, place) => (place === 0 ? { ...one, waiting: one.waiting + more } : one))
  const marked = markedIn(after.seats)
  const changed = changeWaitingList(list, after.list, marked)
  // Counters were read beside the list: their marks only change by the list that they stand for.
  const remarked = changed.length === 0 && marked !== markedIn(seats) ? [markWaitingList(list, marked)] : []
  return [
    ...seats.flatMap((before, place) => changeSeats(list.activityId, before, counted[place]!, premiseOf?.(before))),
    ...changed,
    ...remarked,
  ]
}

/** See `WaitingList.marked`. */
export const markedIn = (seats: readonly SeatsAfter[]) =>
  seats.flatMap(({ shard, kept }) => (kept ? [shard] : [])).join(',')

/** Free, and kept by nobody who waits: neither as the counters are marked nor as the list would have it now. */
export function seatsForNewcomers({ seats, list }: Allocation, session: Session, now: string): Seats[] {
  const open = seats.filter((one) => one.open && !one.kept)
  if (list.waiting.length === 0) return open
  const isKept = keptFor(list.waiting, seats, offerRulesFor(session, now))
  return open.filter((one) => !isKept(one))
}

/** What changes before the seats that are free then go to who is next. */
export interface Freed {
  seats?: readonly Share[]
  /** What somebody takes who may: see `seatsForNewcomers`. */
  taken?: readonly Share[]
  /** The counters on which entrants of a draw stood who take part no longer. */
  entrants?: readonly Share[]
  waiting?: readonly Waiting[]
  offers?: readonly Held[]
  /** What else is written of one of those who wait, should an offer come of it: e.g. that staff gave them another place. */
  moved?: Pick<Step, 'by' | 'reason' | 'staffStep' | 'party'> & { id: string }
}

/** Frees seats, or changes who waits, and offers what is free to who is next, all in the same writes. */
export function handOn(allocation: Allocation, freed: Freed, session: Session, now: string) {
  const { seats, list } = allocation
  const { waiting = list.waiting, offers = list.offers } = freed
  const counters = countersAfter(seats, freed)
  const after = settled({ counters, waiting, offers }, rulesFor(allocation, session, now))
  const unchanged = after.made.length === 0 && freed.waiting === undefined && freed.offers === undefined
  const writes: Write[] = [
    ...changeAllocation(allocation, {
      seats: after.counters,
      list: unchanged ? list : { waiting: [...after.waiting], offers: [...after.offers] },
    }),
    ...after.made.flatMap((offer) => moveSignUp({ ...list, ...offer }, 'waiting', offering(offer, now, freed.moved))),
  ]
  return { writes, made: after.made }
}

/** What was called off is offered to nobody. */
const rulesFor = ({ seats }: Allocation, session: Session, now: string) => ({
  ...offerRulesFor(session, now),
  ...(seats.some(({ open }) => !open) && { offersAtMost: 0 }),
})

const countersAfter = (seats: readonly Seats[], { seats: freed = [], taken = [], entrants = [] }: Freed) =>
  taking(returning(seats, freed), taken).map((one) => withoutEntrants(one, entrants))

const withoutEntrants = (seats: Seats, entrants: readonly Share[]): Seats => ({
  ...seats,
  waiting: seats.waiting - entrants.filter(({ shard }) => shard === seats.shard).length,
})

function offering({ id, seats, until }: Held, at: string, moved: Freed['moved']): Step {
  const { id: _, ...why } = moved?.id === id ? moved : { id, by: 'clock' as const }
  return { state: 'offered', at, ...why, seats, offeredUntil: until }
}
