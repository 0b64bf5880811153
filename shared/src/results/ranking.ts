import type { Entry, Measure, RankedEntry } from './result.ts'

type Order<T> = (one: T, other: T) => number

/**
 * Best first by standard competition ranking ("1224"): equals share a rank, and whoever follows has as many before them.
 * Between equals `byName` only decides who is shown first.
 */
export function competitionRanks<T extends object>(
  items: readonly T[],
  order: Order<T>,
  byName: Order<T>,
): (T & { rank: number })[] {
  const sorted = [...items].sort((one, other) => order(one, other) || byName(one, other))
  let rank = 1
  return sorted.map((item, place) => {
    const before = sorted[place - 1]
    if (before === undefined || order(before, item) !== 0) rank = place + 1
    return { ...item, rank }
  })
}

type Valued = Entry & { value: number }
const hasValue = (entry: Entry): entry is Valued => entry.value !== undefined

const orders: Record<Measure, Order<Valued>> = {
  time: (one, other) => one.value - other.value,
  points: (one, other) => other.value - one.value,
  rank: (one, other) => one.value - other.value,
}

const byNameAndId: Order<Entry> = (one, other) => textOrder(`${one.name} ${one.id}`, `${other.name} ${other.id}`)

/** Best first; who has no value comes last and has no rank. */
export function ranked(entries: readonly Entry[], measure: Measure): RankedEntry[] {
  const unranked = entries.filter((entry) => !hasValue(entry)).sort(byNameAndId)
  return [...competitionRanks(entries.filter(hasValue), orders[measure], byNameAndId), ...unranked]
}

/** By code points: the same wherever it runs. */
export const textOrder = (one: string, other: string) => (one === other ? 0 : one < other ? -1 : 1)

/** A time as a stopwatch shows it, to the hundredth: `48.20`, `1:02.35`. */
export function clockOf(milliseconds: number): string {
  const hundredths = Math.round(milliseconds / 10)
  const [minutes, seconds] = [Math.floor(hundredths / 6000), Math.floor((hundredths % 6000) / 100)]
  const rest = `.${String(hundredths % 100).padStart(2, '0')}`
  return minutes === 0 ? `${seconds}${rest}` : `${minutes}:${String(seconds).padStart(2, '0')}${rest}`
}
