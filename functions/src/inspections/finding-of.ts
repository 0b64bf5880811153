import type { FoundProblem } from '@mulin/shared/inspections/found-problem'
import { recheckFrom } from '../platform/deadlines.ts'
import type { StoredFinding } from '../tables/findings.ts'
import type { StoredHazard } from '../tables/hazards.ts'
import type { StoredInspection } from '../tables/inspections.ts'

/** What belongs to the inspection, beside the hazard. */
export const findingOf = (
  { id: inspectionId, siteId, siteName }: StoredInspection,
  { requestId, action, place, description, itemId, isOfNoItem, photoIds: beforeIds }: FoundProblem,
  hazard: StoredHazard,
): StoredFinding => ({
  kind: 'recheck',
  ...ofHazard(hazard),
  requestId,
  inspectionId,
  siteId,
  siteName,
  itemId,
  isOfNoItem,
  place,
  description,
  beforeIds,
  afterIds: action.kind === 'fixed_on_the_spot' ? action.photoIds : [],
  outcome: action.kind,
  note: action.note,
  ...(action.kind === 'deadline' && {
    recheck: { ...recheckFrom(hazard.dueAt), state: 'waiting' as const, failed: 0, photoIds: [] },
  }),
  version: 1,
})

const ofHazard = (hazard: StoredHazard) => {
  const { id: hazardId, number, categoryId, categoryName, areaPath, state, dueAt } = hazard
  const known = { hazardId, number, categoryId, categoryName, areaPath, state, dueAt }
  return { ...known, foundAt: hazard.reportedAt, clause: hazard.inspection?.clause, hazardVersion: hazard.version }
}
