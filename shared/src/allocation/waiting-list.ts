import * as z from 'zod'
import { type Counter, mayTakeFrom, type Party, seatsFor, allSeatsIn, type Share, taking } from './seats.ts'

/**
 * `strict`: who is first and does not fit keeps what it could use for itself. `first_fit`: smaller parties behind may pass.
 * It is published with the seats. Whoever is more than there are seats at all is passed in any order, and keeps its place.
 */
export const WaitingOrder = z.enum(['strict', 'first_fit'])
export type WaitingOrder = z.infer<typeof WaitingOrder>

/** A party to which seats are held until it accepts them, at the latest `until`. */
export interface Offer extends Party {
  seats: Share[]
  until: string
}

/** For whom seats are kept. */
export interface KeepingRules {
  order: WaitingOrder
  /** Pools whose seats are everybody's by now. */
  released: ReadonlySet<string>
  /** Those, and the pools that will be before the last offer. Left out, as in draws of before: nobody is too many for it. */
  releasedInTime?: ReadonlySet<string> | undefined
}

export interface OfferRules extends KeepingRules {
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
  { until, offersAtMost, ...rules }: OfferRules,
): Offered<P, C> {
  const offers: (P & Offer)[] = []
  const left: P[] = []
  const hopeful: P[] = []
  const { order, released } = rules
  let current = [...counters]
  for (const party of waiting) {
    const open = order === 'strict' ? current.filter((counter) => !isWantedBy(hopeful, counter, released)) : current
    const seats = offers.length < offersAtMost ? seatsFor(open, party, released) : undefined
    if (seats) {
      offers.push({ ...party, seats, until })
      current = taking(current, seats)
      continue
    }
    left.push(party)
    if (canEverSit(party, counters, rules)) hopeful.push(party)
  }
  return { offers, waiting: left, counters: current }
}

/**
 * The counters whose seats are for those who wait, and nobody who comes later may take: under the strict order also while
 * they are too few for who is next.
 */
export function keptFor(
  waiting: readonly Party[],
  counters: readonly Counter[],
  rules: KeepingRules,
): (counter: Counter) => boolean {
  if (rules.order !== 'strict') return () => false
  const hopeful = waiting.filter((party) => canEverSit(party, counters, rules))
  return (counter) => isWantedBy(hopeful, counter, rules.released)
}

const isWantedBy = (waiting: readonly Party[], counter: Counter, released: ReadonlySet<string>) =>
  waiting.some((party) => mayTakeFrom(counter, party, released))

/** Were everybody else gone. Who cannot waits in nobody's way: there may be more seats one day. */
export const canEverSit = (
  party: Party,
  counters: readonly Counter[],
  { releasedInTime }: Pick<KeepingRules, 'releasedInTime'>,
) =>
  releasedInTime === undefined ||
  party.size <= allSeatsIn(counters.filter((counter) => mayTakeFrom(counter, party, releasedInTime)))

/** 1 for who is next; undefined when the party does not wait. */
export function positionIn(waiting: readonly Pick<Party, 'id'>[], id: string): number | undefined {
  const place = waiting.findIndex((party) => party.id === id)
  return place < 0 ? undefined : place + 1
}
