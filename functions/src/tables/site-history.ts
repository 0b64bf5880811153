import { saidTo } from '@mulin/shared/inspections/acknowledgement'
import type { Checklist } from '@mulin/shared/inspections/checklist'
import type { InspectionRow } from '@mulin/shared/inspections/inspection'
import { type StoredFinding, storedFindingFrom } from './findings.ts'
import { findingAt, inspectionAt } from './index-keys.ts'
import { inspectionRowFrom, StoredInspection, storedInspectionFrom } from './inspections.ts'
import type { Item } from './reading.ts'
import { query } from './table.ts'

interface History {
  inspections: InspectionRow[]
  findings: StoredFinding[]
  checklist: Checklist | undefined
}

/** What happened at a site, newest first; and by what an inspection is done that is going on. */
export async function historyOf(siteId: string): Promise<History> {
  const [inspections, findings] = await Promise.all([
    newestOf(inspectionAt(siteId, '')),
    newestOf(findingAt(siteId, '')),
  ])
  const goingOn = inspections.find(({ state }) => state === 'under_way')
  return {
    inspections: inspections.map(inspectionRowFrom),
    findings: findings.map((item) => withSaid(storedFindingFrom(item), inspections)),
    checklist: goingOn && storedInspectionFrom(goingOn).checklist,
  }
}

/** It is kept with the inspection in which it was found. */
function withSaid(finding: StoredFinding, inspections: readonly Item[]): StoredFinding {
  const foundIn = inspections.find(({ id }) => id === finding.inspectionId)
  return { ...finding, said: foundIn && saidTo(finding.requestId, Said.parse(foundIn).said) }
}

const Said = StoredInspection.pick({ said: true })

// Some years of visits; what is older stands with its inspection.
const rememberedAtMost = 100

/** Each kind by itself, so that many of one kind hide none of the other. */
async function newestOf({ gsi4pk: pk, gsi4sk: begins }: ReturnType<typeof findingAt>): Promise<Item[]> {
  return (await query({ index: 'gsi4', pk, begins, newestFirst: true, limit: rememberedAtMost })).items
}
