import { isOver } from '@mulin/shared/hazards/workflow'
import type { Change } from '../tables/changes.ts'
import { showHazardState } from '../tables/findings.ts'
import { StoredHazard } from '../tables/hazards.ts'
import { openOnSite } from '../tables/sites.ts'
import { transact } from '../tables/transact.ts'
import type { Projection } from './projection.ts'

/** Tells an inspection and its site what becomes of what was found there, each step once. */
export const followFindings: Projection = (changes) =>
  changes
    .filter(isOfFinding)
    .map(({ sequence: since, after }) => ({ since, run: () => show(StoredHazard.parse(after)) }))

const isOfFinding = ({ key, after }: Change) => key.sk === 'HAZARD' && after?.['inspection'] !== undefined

async function show(hazard: StoredHazard): Promise<void> {
  const { inspection, id, state } = hazard
  if (inspection)
    await transact([showHazardState(inspection.id, hazard), openOnSite(inspection.siteId, id, !isOver(state))])
}
