import type { Session } from '../activities/activity.ts'
import { type SessionShift, timesOf } from '../activities/shifts.ts'
import { freeIn, mayTakeFrom } from '../allocation/seats.ts'
import { type SignedUpParty, sizeOf } from './party.ts'
import { poolsFor, releasedPools, seatsEver } from './pools.ts'
import { type Line, shiftIn } from './lines.ts'

/** What signing up would bring now. */
export type Availability =
  /** Seats at once, with so many left for such a party. */
  | { kind: 'free'; left: number }
  /** A person decides. */
  | { kind: 'approval' }
  /** A draw decides, among so many so far. */
  | { kind: 'lottery'; entrants: number }
  /** Not enough seats, but a place in the waiting list behind so many; `left` where a smaller party would get some. */
  | { kind: 'waiting'; ahead: number; left?: number }
  /** More than there are seats at all that it may take, `seats`: no place in the list or in a draw would bring any. */
  | { kind: 'too_large'; seats: number }
  | { kind: 'full' }

/** Why there is nothing to sign up for. */
export const whyNothing = { full: 'session_full', too_large: 'party_too_large' } as const

export function availability(
  session: Session,
  who: SignedUpParty & Line & { areaPath?: string | undefined },
  now: string,
): Availability {
  if (who.as === 'volunteer') return amongHelpers(session, who, now)
  const size = sizeOf(who)
  const left = session.mode === 'first_come' ? seatsFreeFor(session, who, now) : 0
  if (left >= size) return { kind: 'free', left }
  const seats = seatsEver(session, poolsFor(session, who))
  if (size > seats) return { kind: 'too_large', seats }
  if (session.mode === 'lottery') return amongEntrants(session.waiting)
  if (session.mode === 'approval') return { kind: 'approval' }
  return among(left, size, session.waiting, { ...session, now })
}

/** Seats that such a party may take at once, reserved for it or open. */
export function seatsFreeFor(session: Session, who: SignedUpParty & { areaPath?: string | undefined }, now: string) {
  const [pools, released] = [poolsFor(session, who), releasedPools(session, now)]
  const counters = session.freeSeats.map((seats) => ({ ...seats, shard: 0 }))
  return freeIn(counters.filter((seats) => mayTakeFrom(seats, { pools }, released)))
}

function amongHelpers(session: Session, line: Line, now: string): Availability {
  const shift = shiftIn(session, line)
  // Where no helpers are wanted, there is nothing to wait for either.
  if (!shift) return { kind: 'full' }
  const { startsAt } = timesOf(shift, session)
  return among(placesLeft(shift), 1, shift.waiting, { waitingCapacity: session.waitingCapacity, startsAt, now })
}

// A draw and its list are one item each, which has its limit.
const entrantsAtMost = 1000

const amongEntrants = (entrants: number): Availability =>
  entrants < entrantsAtMost ? { kind: 'lottery', entrants } : { kind: 'full' }

type At = Pick<Session, 'waitingCapacity' | 'startsAt'> & { now: string }

/** Once it began, seats are offered to nobody, so nobody begins to wait. */
function among(left: number, size: number, waiting: number, { waitingCapacity, startsAt, now }: At): Availability {
  if (left >= size) return { kind: 'free', left }
  if (waiting >= waitingCapacity || now >= startsAt) return { kind: 'full' }
  return { kind: 'waiting', ahead: waiting, ...(left > 0 && { left }) }
}

/** Places nobody has, also those that are kept for who waits. */
export const placesLeft = ({ needed, taken }: Pick<SessionShift, 'needed' | 'taken'>) => needed - taken
