import type { Finding, InspectionRow } from '@mulin/shared/inspections/inspection'
import { findingFrom, storedFindingFrom } from './findings.ts'
import { inspectionAt } from './index-keys.ts'
import { inspectionRowFrom } from './inspections.ts'
import type { Item } from './reading.ts'
import { query } from './table.ts'

// Some years of visits; what is older stands with its inspection.
const rememberedAtMost = 100

/** What happened at a site, newest first. */
export async function historyOf(siteId: string): Promise<{ inspections: InspectionRow[]; findings: Finding[] }> {
  const { gsi4pk: pk } = inspectionAt(siteId, '')
  const { items } = await query({ index: 'gsi4', pk, newestFirst: true, limit: rememberedAtMost })
  const isInspection = ({ sk }: Item) => sk === 'INSPECTION'
  return {
    inspections: items.filter(isInspection).map(inspectionRowFrom),
    findings: items.filter((item) => !isInspection(item)).map((item) => findingFrom(storedFindingFrom(item))),
  }
}
