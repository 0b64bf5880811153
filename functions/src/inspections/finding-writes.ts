import type { FoundProblem } from '@mulin/shared/inspections/found-problem'
import { addFinding, type StoredFinding } from '../tables/findings.ts'
import { addHazard } from '../tables/hazard-writes.ts'
import type { HazardRecord } from '../tables/hazards.ts'
import { countFinding, type StoredInspection } from '../tables/inspections.ts'
import { attachPhoto } from '../tables/photos.ts'
import { findingOnSite } from '../tables/sites.ts'
import type { Write } from '../tables/transact.ts'
import { photosIn } from './photos-in.ts'

interface Found {
  record: HazardRecord
  finding: StoredFinding
}

/** A hazard, what makes it a finding, and its photos, in one. The first write loses once the inspection is over. */
export function findingWrites(inspection: StoredInspection, { record, finding }: Found, problem: FoundProblem) {
  const { id, reporterId } = record.hazard
  const { siteId, recheck } = finding
  const [counted, ...countedAlong] = countFinding(inspection)
  const before: Write[] = [
    counted,
    ...addHazard(record),
    addFinding(finding),
    ...countedAlong,
    ...(recheck ? [findingOnSite(siteId, id, recheck.dueAt)] : []),
  ]
  const photos = photosIn(problem).map((photoId) => attachPhoto(reporterId, photoId, id))
  return { writes: [...before, ...photos], photosFrom: before.length }
}
