import type { FoundProblem } from '@mulin/shared/inspections/found-problem'
import { addFinding, type StoredFinding } from '../tables/findings.ts'
import { addHazard } from '../tables/hazard-writes.ts'
import type { HazardRecord } from '../tables/hazards.ts'
import { countFinding } from '../tables/inspections.ts'
import { attachPhoto } from '../tables/photos.ts'
import { findingOnSite } from '../tables/sites.ts'
import type { Write } from '../tables/transact.ts'
import { photosIn } from './photos-in.ts'

/** A hazard, what makes it a finding, and its photos, in one. The first write loses once the inspection is over. */
export function findingWrites(record: HazardRecord, finding: StoredFinding, problem: FoundProblem) {
  const { id, reporterId } = record.hazard
  const { inspectionId, siteId, recheck } = finding
  const before: Write[] = [
    countFinding(inspectionId),
    ...addHazard(record),
    addFinding(finding),
    ...(recheck ? [findingOnSite(siteId, id, recheck.dueAt)] : []),
  ]
  const photos = photosIn(problem).map((photoId) => attachPhoto(reporterId, photoId, id))
  return { writes: [...before, ...photos], photosFrom: before.length }
}
