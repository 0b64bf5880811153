import * as z from 'zod'
import { type Counter, mayTakeFrom, type Party, seatsFor, type Share, taking } from './seats.ts'

/**
 * `strict`: who is first and does not fit keeps what it could use for itself. `first_fit`: smaller parties behind may pass.
 * It is published with the seats.
 */
export const WaitingOrder = z.enum(['strict', 'first_fit'])
export type WaitingOrder = z.infer<typeof WaitingOrder>

/** A party to which seats are held until it accepts them, at the latest `until`. */
export interface Offer extends Party {
  seats: Share[]
  until: string
}

export interface OfferRules {
  order: WaitingOrder
  /** Pools whose seats are everybody's by now. */
  released: ReadonlySet<string>
  until: string
  /** At the most so many at once: they are written in one transaction. */
  offersAtMost: number
}

export interface Offered<P extends Party, C extends Counter> {
  offers: (P & Offer)[]
  /** Who still waits, in order. */
  waiting: P[]
  counters: C[]
}

/** Offers free seats to those who wait, in their order. */
export function nextOffers<P extends Party, C extends Counter>(
  counters: readonly C[],
  waiting: readonly P[],
  { order, released, until, offersAtMost }: OfferRules,
): Offered<P, C> {
  const offers: (P & Offer)[] = []
  const left: P[] = []
  let current = [...counters]
  for (const party of waiting) {
    const open = order === 'strict' ? current.filter((counter) => !isWantedBy(left, counter, released)) : current
    const seats = offers.length < offersAtMost ? seatsFor(open, party, released) : undefined
    if (seats) {
      offers.push({ ...party, seats, until })
      current = taking(current, seats)
    } else left.push(party)
  }
  return { offers, waiting: left, counters: current }
}

/**
 * Seats of this counter are for those who wait, and nobody who comes later may take them: under the strict order also
 * while they are too few for who is next.
 */
export const isSpokenFor = (
  counter: Counter,
  waiting: readonly Party[],
  { order, released }: Pick<OfferRules, 'order' | 'released'>,
) => order === 'strict' && isWantedBy(waiting, counter, released)

const isWantedBy = (waiting: readonly Party[], counter: Counter, released: ReadonlySet<string>) =>
  waiting.some((party) => mayTakeFrom(counter, party, released))

/** 1 for who is next; undefined when the party does not wait. */
export function positionIn(waiting: readonly Pick<Party, 'id'>[], id: string): number | undefined {
  const place = waiting.findIndex((party) => party.id === id)
  return place < 0 ? undefined : place + 1
}
