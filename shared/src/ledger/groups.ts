import { ancestor, type Area, covers, levelOf } from '../areas.ts'
import type { LedgerEntry } from './entry.ts'
import { fewest, hiddenAmong } from './few.ts'
import { answersIn } from './figures.ts'

export interface Group {
  area: Area
  entries: readonly LedgerEntry[]
  hidden: boolean
  /** Too few said how satisfied they are. */
  ratingsHidden: boolean
}

export interface Asked {
  areaPath: string
  period: string
  areas: readonly Area[]
  now: string
}

/**
 * The subdistrict or the community that is asked for. `entries` are all of the subdistrict in the period in either case:
 * what has to be hidden in a community follows from its neighbours. Undefined when there is no such area.
 */
export function groupOf(entries: readonly LedgerEntry[], asked: Asked): Group | undefined {
  const whole = wholeOf(entries, asked)
  if (whole?.area.path === asked.areaPath) return whole
  return whole && partsOf(whole, asked.areas).find(({ area }) => area.path === asked.areaPath)
}

function wholeOf(entries: readonly LedgerEntry[], { areas, areaPath }: Asked): Group | undefined {
  const area = areas.find(({ path }) => path === ancestor(areaPath, 'subdistrict'))
  return area && { area, entries, hidden: isFew(entries.length), ratingsHidden: isFew(ratings(entries)) }
}

const isFew = (size: number) => size > 0 && size < fewest
const ratings = (entries: readonly LedgerEntry[]) => entries.reduce((sum, entry) => sum + answersIn(entry).rated, 0)

/** The areas one level below, each with what lies in it. */
export function partsOf(whole: Group, areas: readonly Area[]): Group[] {
  const level = levelOf(whole.area.path) + 1
  const within = areas.filter(({ path }) => covers(whole.area.path, path) && levelOf(path) === level)
  const parts = within.map((area) => whole.entries.filter(({ areaPath }) => covers(area.path, areaPath)))
  // What stands in no part has no row; it is one more that is hidden.
  const rest = whole.entries.filter(({ areaPath }) => !within.some(({ path }) => covers(path, areaPath)))
  const all = [...parts, rest]
  const always = all.map((part) => part === rest)
  const hidden = hiddenAmong(
    all.map(({ length }) => length),
    always,
  )
  const ratingsHidden = hiddenAmong(all.map(ratings), hidden)
  return within.map((area, place) => ({
    area,
    entries: parts[place]!,
    hidden: whole.hidden || hidden[place]!,
    ratingsHidden: whole.hidden || whole.ratingsHidden || ratingsHidden[place]!,
  }))
}
