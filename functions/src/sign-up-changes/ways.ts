import {
  freeIn,
  mayTakeFrom,
  type Party,
  reseated,
  seatsFor,
  type Share,
  together,
} from '@mulin/shared/allocation/seats'
import { positionIn } from '@mulin/shared/allocation/waiting-list'
import { Refusal } from '@mulin/shared/refusals'
import { releasedPools } from '@mulin/shared/sign-ups/pools'
import type { SignUp } from '@mulin/shared/sign-ups/sign-up'
import { handOn, seatsForNewcomers } from '../tables/allocations.ts'
import { stillToBeDrawn } from '../tables/draws.ts'
import { isEntrant, type KnownLine } from '../tables/leaving.ts'
import { changed, changeSignUp, moved } from '../tables/sign-up-steps.ts'
import type { StoredSignUp } from '../tables/sign-ups.ts'
import type { Write } from '../tables/transact.ts'
import type { Wanted } from './wanted.ts'

interface Wish {
  signUp: StoredSignUp
  line: KnownLine
  wanted: Wanted
  now: string
}

interface Way {
  /** As it is afterwards. */
  signUp: StoredSignUp
  place?: Pick<SignUp, 'position' | 'waiting'>
  writes: Write[]
}

/** Undefined while what the row says and what the list says do not agree yet. */
export function wayTo(wish: Wish): Way | undefined {
  const { signUp, line } = wish
  if (signUp.state === 'confirmed') return inSeats(wish)
  if (signUp.state === 'pending') return asBefore(wish)
  return isEntrant(signUp) ? asBefore(wish, [stillToBeDrawn(line.allocation.list)]) : inList(wish)
}

/** Nothing but the row says how many they are. */
function asBefore({ signUp, wanted }: Wish, more: Write[] = []): Way {
  const change = { ...wanted, seats: signUp.seats }
  return { signUp: changed(signUp, change), writes: [changeSignUp(signUp, change), ...more] }
}

/** What is had too many goes to who is next; what is missing comes from where newcomers get theirs. */
function inSeats(wish: Wish): Way {
  const { signUp, wanted, line, now } = wish
  const { allocation, session } = line
  const party = { id: signUp.id, size: wanted.party.size, pools: wanted.party.pools }
  if (party.size === signUp.size && party.pools === signUp.pools) return asBefore(wish)
  const { kept, freed, missing } = reseated(signUp.seats, allocation.seats, party, releasedPools(session, now))
  const taken = missing === 0 ? [] : seatsBeyond({ ...party, size: missing }, line, now)
  const change = { ...wanted, seats: together([...kept, ...taken]) }
  return {
    signUp: changed(signUp, change),
    writes: [changeSignUp(signUp, change), ...handOn(allocation, { seats: freed, taken }, session, now).writes],
  }
}

/** Nobody who waits is passed. */
function seatsBeyond(party: Party, { allocation, session }: KnownLine, now: string): Share[] {
  const released = releasedPools(session, now)
  const open = seatsForNewcomers(allocation, session, now)
  const seats = seatsFor(open, party, released, Math.random)
  const free = freeIn(open.filter((counter) => mayTakeFrom(counter, party, released)))
  if (!seats) throw new Refusal('seats_short', undefined, { free })
  return seats
}

/** The place stays. With fewer people it may be its turn at once. */
function inList({ signUp, line: { allocation, session }, wanted, now }: Wish): Way | undefined {
  const { list } = allocation
  const { party, staffStep } = wanted
  if (!list.waiting.some(({ id }) => id === signUp.id)) return undefined
  const own = { id: signUp.id, personId: signUp.personId, size: party.size, pools: party.pools }
  const waiting = list.waiting.map((one) => (one.id === own.id ? own : one))
  const why = { by: 'clock' as const, staffStep, party }
  const { writes, made } = handOn(allocation, { waiting, moved: { id: own.id, ...why } }, session, now)
  const offer = made.find(({ id }) => id === own.id)
  if (offer) {
    const step = { state: 'offered' as const, at: now, ...why, seats: offer.seats, offeredUntil: offer.until }
    return { signUp: moved(signUp, step), writes }
  }
  const change = { ...wanted, seats: signUp.seats }
  const left = waiting.filter(({ id }) => !made.some((one) => one.id === id))
  return {
    signUp: changed(signUp, change),
    place: { position: positionIn(left, own.id), waiting: left.length },
    writes: [changeSignUp(signUp, change), ...writes],
  }
}
