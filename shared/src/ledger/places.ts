import * as z from 'zod'
import { type Area, AreaPath, kindOf, locationOf } from '../areas.ts'
import { Location } from '../location.ts'
import type { LedgerEntry } from './entry.ts'
import { figures } from './figures.ts'
import { type Asked, groupOf, partsOf } from './groups.ts'
import { CountFilter } from './statistics.ts'

/** Where hazards are, on a map. */
export const LedgerPlace = z
  .object({
    areaPath: AreaPath,
    name: z.string(),
    /** Of the estate, or in the middle of the estates of a community. */
    location: Location.optional(),
    /** How many of the quarter are not over; left out where the statistics say nothing of the area either. */
    open: z.number().int().optional(),
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
  // A grid that is hidden hides its estates, or their numbers would add up to its own.
  const places = isCommunity ? parts.flatMap((grid) => partsOf(grid, asked.areas)) : parts
  return places.map(({ area, entries: there, hidden }) => ({
    ...placed(area, asked.areas),
    // Where nothing was reported there is nobody to be told of.
    ...((!hidden || there.length === 0) && {
      open: there.filter((entry) => figures.open(entry, asked.now)).length,
    }),
    filter: { areaPath: area.path, period: asked.period, figure: 'open' },
  }))
}

function placed({ path, name }: Area, areas: readonly Area[]) {
  const location = locationOf(areas, path)
  return { areaPath: path, name, ...(location && { location }) }
}
