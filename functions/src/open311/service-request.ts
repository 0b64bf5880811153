import { isOver } from '@mulin/shared/hazards/workflow'
import { siteKindNames } from '@mulin/shared/inspections/names'
import type { LedgerEntry } from '@mulin/shared/ledger/entry'
import { outcomeNames, publicStateNames, spotNames } from '@mulin/shared/ledger/names'
import { wgs84Of } from '../platform/wgs84.ts'
import { addressOf, type Jurisdiction } from '../tables/jurisdictions.ts'

/** A hazard as others read it: what the ledger shows of it, and no more. */
export function serviceRequestOf(entry: LedgerEntry, jurisdiction: Jurisdiction) {
  const place = entry.location && wgs84Of(entry.location)
  return {
    service_request_id: entry.number,
    status: statusOf(entry),
    status_notes: notesOf(entry),
    service_name: entry.categoryName,
    service_code: entry.categoryId,
    agency_responsible: entry.unitName,
    requested_datetime: entry.reportedAt,
    updated_datetime: entry.changedAt,
    expected_datetime: entry.dueAt,
    address: addressOf(jurisdiction, entry.areaPath) + whereIn(entry),
    lat: place?.latitude,
    long: place?.longitude,
  }
}

const whereIn = ({ spot, siteKind }: LedgerEntry) => (spot ? spotNames[spot] : siteKind ? siteKindNames[siteKind] : '')

function notesOf({ state, outcome, mergedInto }: LedgerEntry): string {
  if (mergedInto !== undefined) return `${publicStateNames[state]}，请看 ${mergedInto}`
  return outcome ? outcomeNames[outcome] : publicStateNames[state]
}

export const statusOf = ({ state }: LedgerEntry) => (isOver(state) ? 'closed' : 'open')
