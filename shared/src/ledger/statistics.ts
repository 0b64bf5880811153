import * as z from 'zod'
import { AreaPath } from '../areas.ts'
import { SatisfiedShare } from '../satisfaction.ts'
import { wilsonInterval } from '../wilson.ts'
import { Definition, definitions } from './definitions.ts'
import type { LedgerEntry } from './entry.ts'
import { countOf, Figure, type Share, shares } from './figures.ts'
import { type Asked, type Group, groupOf, partsOf } from './groups.ts'
import { Period } from './period.ts'

/** What the ledger has to be asked for to list exactly what was counted. */
export const CountFilter = z.object({ areaPath: AreaPath, period: Period, figure: Figure })
const Count = z.object({ value: z.number().int(), filter: CountFilter })
const ShareName = z.enum(['responseRate', 'solutionRate', 'satisfactionRate', 'disputeRate'])

/** One area. What is hidden, because it is about fewer than five or others could be worked out from it, is left out. */
export const LedgerRow = z
  .object({
    areaPath: AreaPath,
    name: z.string(),
    /** Nothing at all is said about it. */
    hidden: z.boolean(),
    counts: z.partialRecord(Figure, Count),
    /** Each with its 95 % Wilson interval; left out where there is nothing to take a share of. */
    shares: z.partialRecord(ShareName, SatisfiedShare),
    /** From the report to the end, of what is closed. */
    medianDays: z.number().optional(),
  })
  .meta({ id: 'LedgerRow' })
export type LedgerRow = z.infer<typeof LedgerRow>

export const LedgerStatistics = z
  .object({
    period: Period,
    total: LedgerRow,
    /** The communities of a subdistrict, the grids of a community. What lies in homes is in no grid. */
    rows: z.array(LedgerRow),
    definitions: z.array(Definition),
  })
  .meta({ id: 'LedgerStatistics' })
export type LedgerStatistics = z.infer<typeof LedgerStatistics>

/** `entries` are all of the subdistrict. Undefined when there is no such community or subdistrict. */
export function statisticsOf(entries: readonly LedgerEntry[], asked: Asked): LedgerStatistics | undefined {
  const group = groupOf(entries, asked)
  if (!group) return undefined
  return {
    period: asked.period,
    total: rowOf(group, asked),
    rows: partsOf(group, asked.areas).map((part) => rowOf(part, asked)),
    definitions,
  }
}

const ofRatings: readonly Figure[] = ['rated', 'satisfied']

function rowOf(group: Group, { period, now }: Asked): LedgerRow {
  const { path: areaPath, name } = group.area
  if (group.hidden) return { areaPath, name, hidden: true, counts: {}, shares: {} }
  const shown = Figure.options.filter((figure) => !(group.ratingsHidden && ofRatings.includes(figure)))
  const counts: LedgerRow['counts'] = {}
  for (const figure of shown) {
    const value = group.entries.reduce((sum, entry) => sum + countOf(figure, entry, now), 0)
    counts[figure] = { value, filter: { areaPath, period, figure } }
  }
  return { areaPath, name, hidden: false, counts, shares: sharesOf(counts), medianDays: medianDaysOf(group.entries) }
}

function sharesOf(counts: LedgerRow['counts']): LedgerRow['shares'] {
  const known: LedgerRow['shares'] = {}
  for (const name of ShareName.options) {
    const share = shareOf(counts, name)
    if (share) known[name] = share
  }
  return known
}

function shareOf(counts: LedgerRow['counts'], name: Share) {
  const [hits, total] = shares[name].map((figure) => counts[figure]?.value)
  return hits === undefined || !total ? undefined : { share: hits / total, ...wilsonInterval(hits, total) }
}

const day = 24 * 60 * 60 * 1000

function medianDaysOf(entries: readonly LedgerEntry[]): number | undefined {
  const days = entries
    .flatMap(({ outcome, closedAt, reportedAt }) =>
      outcome && closedAt ? [(Date.parse(closedAt) - Date.parse(reportedAt)) / day] : [],
    )
    .sort((one, other) => one - other)
  if (days.length === 0) return undefined
  const [low, high] = [days[Math.floor((days.length - 1) / 2)]!, days[Math.floor(days.length / 2)]!]
  return Math.round(((low + high) / 2) * 10) / 10
}
