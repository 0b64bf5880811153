import type { Counter, Party } from './seats.ts'
import { keptFor, nextOffers, type Offer, type OfferRules } from './waiting-list.ts'

/** Seats, who waits for them, and to whom some are held: all that decides who is next. */
export interface Standing<P extends Party = Party, C extends KeptCounter = KeptCounter> {
  counters: readonly C[]
  /** In order. */
  waiting: readonly P[]
  offers: readonly (P & Offer)[]
}

export interface KeptCounter extends Counter {
  /** Its seats are for those who wait: nobody who comes later may take them. */
  kept?: boolean | undefined
}

/** After every change: free seats are offered to who is next, and what those who wait keep for themselves is marked. */
export function settled<P extends Party, C extends KeptCounter>(
  standing: Standing<P, C>,
  rules: OfferRules,
): Standing<P, C> & { made: (P & Offer)[] } {
  const { offers: made, waiting, counters } = nextOffers(standing.counters, standing.waiting, rules)
  const isKept = keptFor(waiting, counters, rules)
  const marked = counters.map((counter) => ({ ...counter, kept: isKept(counter) }))
  return { counters: marked, waiting, offers: [...standing.offers, ...made], made }
}
