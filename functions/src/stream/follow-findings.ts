import type { Change } from '../tables/changes.ts'
import { findingAsWritten, movedAlong, showHazardState } from '../tables/findings.ts'
import { StoredHazard } from '../tables/hazards.ts'
import { fixerOf } from '../tables/own-work.ts'
import { standingOnSite } from '../tables/sites.ts'
import { transact } from '../tables/transact.ts'
import type { Projection } from '../tables/following.ts'

/** Tells an inspection and its site what becomes of what was found there, each step once. */
export const followFindings: Projection = (changes) =>
  changes
    .filter(isOfFinding)
    .map(({ sequence: since, after }) => ({ since, run: () => show(StoredHazard.parse(after)) }))

const isOfFinding = ({ key, after }: Change) => key.sk === 'HAZARD' && after?.['inspection'] !== undefined

/** A later deadline moves the re-check along, in the finding, in the inbox and on the site. */
async function show(hazard: StoredHazard): Promise<void> {
  const { inspection, id, state, dueAt, version, coveredPhotos } = hazard
  const finding = inspection && (await findingAsWritten(inspection.id, id))
  if (!finding || finding.hazardVersion >= version) return
  const told = { state, dueAt, hazardVersion: version, fixedBy: fixerOf(hazard), coveredPhotos }
  const after = movedAlong({ ...finding, ...told })
  // Somebody looked at it in the meantime, or a later state was told.
  if (await transact([showHazardState(finding, after), standingOnSite(after)])) await show(hazard)
}
