import { isOver } from '@mulin/shared/hazards/workflow'
import { isOfHazard } from '../tables/changes.ts'
import { StoredHazard } from '../tables/hazards.ts'
import { listAnew } from '../tables/hazard-writes.ts'
import { listIfOpen } from '../tables/open-hazards.ts'
import { transact } from '../tables/transact.ts'
import type { Projection } from './projection.ts'

/** Keeps the list of likely duplicates in step with the hazards, and what more people met higher up with staff. */
export const listOpenHazards: Projection = (changes) =>
  changes.filter(isOfHazard).map(({ sequence: since, before, after }) => ({
    since,
    run: () => list(StoredHazard.parse(after), before && StoredHazard.parse(before)),
  }))

async function list(hazard: StoredHazard, before: StoredHazard | undefined) {
  await transact(listIfOpen(hazard, before))
  // Also after a step: who took it may not have seen who joined meanwhile. Where nothing is new nothing is written.
  if (!isOver(hazard.state)) await transact([listAnew(hazard)])
}
