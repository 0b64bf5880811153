import * as z from 'zod'
import { AreaPath } from '../areas.ts'
import { SatisfiedShare } from '../satisfaction.ts'
import { wilsonInterval } from '../wilson.ts'
import { Definition, definitions } from './definitions.ts'
import type { LedgerEntry } from './entry.ts'
import { fewest, isFew } from './few.ts'
import { countOf, Figure, figures, type Share, shares } from './figures.ts'
import { type Asked, type Group, groupOf, partsOf } from './groups.ts'
import { Period } from './period.ts'

/** What the ledger has to be asked for to list exactly what was counted. */
export const CountFilter = z.object({ areaPath: AreaPath, period: Period, figure: Figure })
const Count = z.object({ value: z.number().int(), filter: CountFilter })
const ShareName = z.enum(['responseRate', 'solutionRate', 'satisfactionRate', 'disputeRate'])

/** One area. What would be worked out of fewer than five is left out. */
export const LedgerRow = z
  .object({
    areaPath: AreaPath,
    name: z.string(),
    /** It has fewer than five: the list is all there is to say. */
    hidden: z.boolean(),
    counts: z.partialRecord(Figure, Count),
    /** Each with its 95 % Wilson interval; left out where there is nothing to take a share of. */
    shares: z.partialRecord(ShareName, SatisfiedShare),
    /** From the report to the end, of what was reported and is closed: those of `ended`. */
    medianDays: z.number().optional(),
    ended: Count.optional(),
    /** What inspections found: in the counts, and in no share. Left out where they found nothing. */
    inspected: z.object({ found: Count, solved: Count }).optional(),
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
/** What stands in fields of its own, which clients of before pass over. */
const apart: readonly Figure[] = ['ended', 'found', 'found_solved']

function rowOf({ area, entries }: Group, { period, now }: Asked): LedgerRow {
  const { path: areaPath, name } = area
  if (isFew(entries.length)) return { areaPath, name, hidden: true, counts: {}, shares: {} }
  const count = (figure: Figure) => ({
    value: entries.reduce((sum, entry) => sum + countOf(figure, entry, now), 0),
    filter: { areaPath, period, figure },
  })
  const left = isFew(count('rated').value) ? [...apart, ...ofRatings] : apart
  const counts: LedgerRow['counts'] = Object.fromEntries(
    Figure.options.filter((figure) => !left.includes(figure)).map((figure) => [figure, count(figure)]),
  )
  const found = count('found')
  return {
    areaPath,
    name,
    hidden: false,
    counts,
    shares: sharesOf(counts),
    ended: count('ended'),
    medianDays: medianDaysOf(entries.filter((entry) => figures.ended(entry, now))),
    ...(found.value > 0 && { inspected: { found, solved: count('found_solved') } }),
  }
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
  const [hits, total = 0] = shares[name].map((figure) => counts[figure]?.value)
  return hits === undefined || total < fewest ? undefined : { share: hits / total, ...wilsonInterval(hits, total) }
}

const day = 24 * 60 * 60 * 1000

function medianDaysOf(ended: readonly LedgerEntry[]): number | undefined {
  if (ended.length < fewest) return undefined
  const days = ended
    .map(({ closedAt = '', reportedAt }) => (Date.parse(closedAt) - Date.parse(reportedAt)) / day)
    .sort((one, other) => one - other)
  const [low, high] = [days[Math.floor((days.length - 1) / 2)]!, days[Math.floor(days.length / 2)]!]
  return Math.round(((low + high) / 2) * 10) / 10
}
