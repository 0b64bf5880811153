import { isOver } from '@mulin/shared/hazards/workflow'
import { isOfHazard } from '../tables/changes.ts'
import { earlierAt, isElsewhere, knowEarlier, rememberPlace } from '../tables/hazard-places.ts'
import { StoredHazard, storedHazardOf } from '../tables/hazards.ts'
import { listAnew } from '../tables/hazard-writes.ts'
import { listIfOpen } from '../tables/open-hazards.ts'
import { transact } from '../tables/transact.ts'
import type { Projection } from '../tables/following.ts'

/**
 * Keeps the list of likely duplicates and what happened at each place in step with the hazards, and what more people met, or
 * happened there before, higher up with staff.
 */
export const listOpenHazards: Projection = (changes) =>
  changes.filter(isOfHazard).map(({ sequence: since, before, after }) => ({
    since,
    run: () => list(StoredHazard.parse(after), before && StoredHazard.parse(before)),
  }))

async function list(hazard: StoredHazard, before: StoredHazard | undefined) {
  await transact([...listIfOpen(hazard, before), ...rememberPlace(hazard, before)])
  const known = isElsewhere(hazard, before) ? await withEarlier(hazard) : hazard
  if (hazard.mergedInto && isElsewhere(hazard, before)) await knowAnew(hazard.mergedInto.hazardId)
  // Also after a step: who took it may not have seen who joined meanwhile. Where nothing is new nothing is written.
  if (!isOver(hazard.state)) await transact([listAnew(known)])
}

/** What happened at its place before, which it is known by from then on. */
async function withEarlier(hazard: StoredHazard): Promise<StoredHazard> {
  const earlier = await earlierAt(hazard)
  if (earlier || hazard.earlier) await transact([knowEarlier(hazard, earlier)])
  return { ...hazard, earlier }
}

/** What it absorbed is no more what happened there before; it is put where it belongs by the change that this makes. */
async function knowAnew(hazardId: string) {
  const target = await storedHazardOf(hazardId)
  if (target) await withEarlier(target)
}
