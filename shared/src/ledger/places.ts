import * as z from 'zod'
import { type Area, AreaPath, kindOf, locationOf } from '../areas.ts'
import { Location } from '../location.ts'
import type { LedgerEntry } from './entry.ts'
import { figures } from './figures.ts'
import { isFew } from './few.ts'
import { type Asked, groupOf, partsOf } from './groups.ts'
import { CountFilter } from './statistics.ts'

/** Where hazards are, on a map. */
export const LedgerPlace = z
  .object({
    areaPath: AreaPath,
    name: z.string(),
    /** Of the estate, or in the middle of the estates of a community. */
    location: Location.optional(),
    /** Some of its hazards are not over, but it has fewer than five in the quarter: as in the statistics, the list is all there is to say. */
    few: z.literal(true).optional(),
    /** How many of the quarter are not over, as many as the list shows. Left out of few. */
    open: z.number().int().optional(),
    /** Where they are as the list has it, to about a hundred metres, and how many at each: not those in homes or without a pin. */
    points: z.array(Location.extend({ open: z.number().int() })).optional(),
    filter: CountFilter,
  })
  .meta({ id: 'LedgerPlace' })
export type LedgerPlace = z.infer<typeof LedgerPlace>

/** The communities of a subdistrict, the estates of a community; undefined when there is no such area. */
export function placesOf(entries: readonly LedgerEntry[], asked: Asked): LedgerPlace[] | undefined {
  const group = groupOf(entries, asked)
  if (!group) return undefined
  const parts = partsOf(group, asked.areas)
  const isCommunity = kindOf(asked.areaPath) === 'community'
  const places = isCommunity ? parts.flatMap((grid) => partsOf(grid, asked.areas)) : parts
  return places.map(({ area, entries: there }) => {
    const open = there.filter((entry) => figures.open(entry, asked.now))
    const filter = { areaPath: area.path, period: asked.period, figure: 'open' as const }
    const counted = isFew(there.length) && open.length > 0 ? { few: true as const } : { open: open.length }
    return { ...placed(area, asked.areas), ...counted, points: pointsOf(open), filter }
  })
}

function pointsOf(entries: readonly LedgerEntry[]) {
  const points = new Map<string, Location & { open: number }>()
  for (const { location } of entries) {
    if (!location) continue
    const at = `${location.latitude} ${location.longitude}`
    points.set(at, { ...location, open: (points.get(at)?.open ?? 0) + 1 })
  }
  return [...points.values()]
}

function placed({ path, name }: Area, areas: readonly Area[]) {
  const location = locationOf(areas, path)
  return { areaPath: path, name, ...(location && { location }) }
}
