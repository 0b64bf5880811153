import { type Area, covers, kindOf, levelOf } from '../areas.ts'
import type { LedgerEntry } from './entry.ts'

export interface Group {
  area: Area
  entries: readonly LedgerEntry[]
}

export interface Asked {
  areaPath: string
  period: string
  areas: readonly Area[]
  now: string
}

/** The subdistrict or the community that is asked for, or undefined when there is none. */
export function groupOf(entries: readonly LedgerEntry[], { areas, areaPath }: Asked): Group | undefined {
  const isOne = kindOf(areaPath) === 'subdistrict' || kindOf(areaPath) === 'community'
  const area = isOne ? areas.find(({ path }) => path === areaPath) : undefined
  return area && groupIn(entries, area)
}

const groupIn = (entries: readonly LedgerEntry[], area: Area): Group => ({
  area,
  entries: entries.filter(({ areaPath }) => covers(area.path, areaPath)),
})

/** The areas one level below, each with what lies in it. What lies in homes lies in none of them. */
export function partsOf({ area: whole, entries }: Group, areas: readonly Area[]): Group[] {
  const level = levelOf(whole.path) + 1
  return areas
    .filter(({ path }) => covers(whole.path, path) && levelOf(path) === level)
    .map((area) => groupIn(entries, area))
}
