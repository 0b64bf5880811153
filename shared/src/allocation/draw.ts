import type { Counter, Party } from './seats.ts'
import { type KeepingRules, nextOffers, type WaitingOrder } from './waiting-list.ts'

/** SHA-256 as lower-case hex of a text in UTF-8, e.g. `printf '%s' "<text>" | sha256sum`. Every platform has its own. */
export type Sha256 = (text: string) => string

/**
 * Published before the draw: the hash of the secret seed and of what else is fixed, each on a line. With it neither the
 * seed nor a line can be changed afterwards.
 */
export const commitmentOf = (sha256: Sha256, seed: string, lines: readonly string[]) =>
  sha256([seed, ...lines].join('\n'))

/** Who is first, second …: by the hash of the seed and the own number on two lines, the smallest first. */
export const drawnOrder = (sha256: Sha256, seed: string, entrants: readonly string[]): string[] =>
  entrants
    .map((entrant) => [sha256(`${seed}\n${entrant}`), entrant] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, entrant]) => entrant)

/** By which rule seats go down the drawn order, whenever that is done. */
export interface DrawRule {
  waitingOrder: WaitingOrder
  /** Pools whose seats are everybody's. */
  released: readonly string[]
  /** With those whose seats will be everybody's before it begins; left out in draws of before: see `KeepingRules`. */
  releasedInTime?: readonly string[] | undefined
}

/** Who gets which seats, and who waits, when parties are in their drawn order. Nothing in it is left to chance. */
export const drawnSeats = <P extends Party, C extends Counter>(
  counters: readonly C[],
  parties: readonly P[],
  rule: DrawRule,
) => nextOffers(counters, parties, { ...keepingBy(rule), until: '', offersAtMost: Infinity })

/** For whom seats are kept after it. */
export const keepingBy = ({ waitingOrder, released, releasedInTime }: DrawRule): KeepingRules => ({
  order: waitingOrder,
  released: new Set(released),
  releasedInTime: releasedInTime && new Set(releasedInTime),
})
