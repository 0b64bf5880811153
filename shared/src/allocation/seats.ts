import * as z from 'zod'

/** One of the counters that the seats of something scarce are split into. Those of a pool are reserved. */
export interface Counter {
  shard: number
  pool?: string | undefined
  free: number
  /** Left out: none of its seats are given away. */
  taken?: number | undefined
}

/** Who gets seats as one and is never split: a person, a family, a team. */
export interface Party {
  id: string
  /** How many seats it takes. */
  size: number
  /** The pools whose reserved seats it may take. */
  pools: readonly string[]
}

/** Seats taken from one counter. */
export const Share = z.object({ shard: z.number(), count: z.number() })
export type Share = z.infer<typeof Share>

/** True for a counter whose seats the party may take. Seats of a pool that was released are everybody's. */
export const mayTakeFrom = ({ pool }: Counter, { pools }: Pick<Party, 'pools'>, released: ReadonlySet<string>) =>
  pool === undefined || pools.includes(pool) || released.has(pool)

/**
 * The seats that a party gets, from as few counters as it goes: first those reserved for it, so that the open ones are
 * left for others. Undefined when there are not enough; a party is never split. `random` (0 to below 1) picks among
 * equally good counters, counters with many free seats more often, so that a rush spreads.
 */
export function seatsFor(
  counters: readonly Counter[],
  party: Party,
  released: ReadonlySet<string>,
  random: () => number = () => 0,
): Share[] | undefined {
  const usable = counters.filter((counter) => counter.free > 0 && mayTakeFrom(counter, party, released))
  if (freeIn(usable) < party.size) return undefined
  const reserved = usable.filter(({ pool }) => pool !== undefined)
  const enough = [reserved, usable].find((some) => some.some(({ free }) => free >= party.size))
  if (enough) {
    const fitting = enough.filter(({ free }) => free >= party.size)
    return [{ shard: anyOf(fitting, random()).shard, count: party.size }]
  }
  return gathered([...reserved, ...usable.filter(({ pool }) => pool === undefined).sort(byFree)], party.size)
}

/** Those that somebody has, too. */
export const allSeatsIn = (counters: readonly Counter[]) =>
  counters.reduce((sum, { free, taken = 0 }) => sum + free + taken, 0)

export const freeIn = (counters: readonly Counter[]) => counters.reduce((sum, { free }) => sum + free, 0)

const byFree = (one: Counter, other: Counter) => other.free - one.free

/** Every free seat is as likely. */
function anyOf(counters: readonly Counter[], random: number): Counter {
  let place = random * freeIn(counters)
  return counters.find(({ free }) => (place -= free) < 0) ?? counters[0]!
}

function gathered(counters: readonly Counter[], size: number): Share[] {
  let missing = size
  return counters.flatMap(({ shard, free }) => {
    const count = Math.min(free, missing)
    missing -= count
    return shareOf({ shard }, count)
  })
}

const shareOf = ({ shard }: Pick<Counter, 'shard'>, count: number): Share[] => (count > 0 ? [{ shard, count }] : [])

/**
 * What becomes of the seats of a party that is another one from now on: which it keeps, the reserved ones first, which it
 * may take or needs no longer, and how many it misses then.
 */
export function reseated(
  own: readonly Share[],
  counters: readonly Counter[],
  party: Party,
  released: ReadonlySet<string>,
) {
  const had = counters.map((counter) => ({ ...counter, free: countIn(own, counter) }))
  const usable = had
    .filter((counter) => mayTakeFrom(counter, party, released))
    .sort((one, other) => Number(one.pool === undefined) - Number(other.pool === undefined))
  const kept = gathered(usable, party.size)
  const freed = had.flatMap((one) => shareOf(one, one.free - countIn(kept, one)))
  return { kept, freed, missing: party.size - countOf(kept) }
}

/** The counters after seats were taken from them. */
export const taking = <C extends Counter>(counters: readonly C[], seats: readonly Share[]): C[] =>
  changed(counters, seats, -1)

/** The counters after seats came back. */
export const returning = <C extends Counter>(counters: readonly C[], seats: readonly Share[]): C[] =>
  changed(counters, seats, 1)

const changed = <C extends Counter>(counters: readonly C[], seats: readonly Share[], by: 1 | -1): C[] =>
  counters.map((counter) => {
    const count = countIn(seats, counter)
    if (count === 0) return counter
    const { free, taken } = counter
    return { ...counter, free: free + by * count, ...(taken !== undefined && { taken: taken - by * count }) }
  })

/** Of several takings one share for each counter. */
export const together = (shares: readonly Share[]): Share[] =>
  [...new Set(shares.map(({ shard }) => shard))].map((shard) => ({ shard, count: countIn(shares, { shard }) }))

const countOf = (shares: readonly Share[]) => shares.reduce((sum, { count }) => sum + count, 0)
const countIn = (shares: readonly Share[], { shard }: Pick<Counter, 'shard'>) =>
  countOf(shares.filter((share) => share.shard === shard))
