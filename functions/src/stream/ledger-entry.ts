import { ancestor } from '@mulin/shared/areas'
import { isHome } from '@mulin/shared/hazards/place'
import { coarsened, type LedgerEntry } from '@mulin/shared/ledger/entry'
import { workdaysAfter } from '../platform/workdays.ts'
import type { HazardRecord, StoredHazard } from '../tables/hazards.ts'

// The first reply is due within five workdays.
const replyWorkdays = 5

/** What anyone may know of a hazard; undefined for one that its reporter took back. */
export function publicEntryOf({ hazard, entries }: HazardRecord): LedgerEntry | undefined {
  if (hazard.state === 'withdrawn') return undefined
  const { number, state, categoryId, categoryName, reportedAt, changedAt, dueAt, handler } = hazard
  const closing = entries.findLast((entry) => entry.state === 'closed')
  return {
    number,
    state,
    categoryId,
    categoryName,
    ...placeOf(hazard),
    reportedAt,
    changedAt,
    replyDueAt: workdaysAfter(reportedAt, replyWorkdays).dueAt,
    // Who acts for the office, or for a unit, is named; the reporter never is.
    repliedAt: entries.find(({ by }) => by !== undefined)?.at,
    dueAt,
    closedAt: closing?.at,
    outcome: state === 'closed' ? 'rectified' : undefined,
    unitName: handler?.unitId === undefined ? undefined : handler.name,
    joined: 0,
    disputes: 0,
  }
}

/** Only of what is surely in no home more is told than its community. */
function placeOf({ areaPath, spot, location }: StoredHazard) {
  if (spot === undefined || isHome({ spot })) return { areaPath: ancestor(areaPath, 'community') ?? areaPath }
  return { areaPath, spot, location: location && coarsened(location) }
}
