import { isOver } from '@mulin/shared/hazards/workflow'
import { isOfHazard } from '../tables/changes.ts'
import {
  earlierAt,
  endsOtherwise,
  isElsewhere,
  knowEarlier,
  rememberPlace,
  reportedLater,
} from '../tables/hazard-places.ts'
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
  if (isElsewhere(hazard, before) || endsOtherwise(hazard, before))
    await Promise.all((await reportedLater(hazard, before)).map(knowAnew))
  // Also after a step: who took it may not have seen who joined meanwhile. Where nothing is new nothing is written.
  if (!isOver(hazard.state)) await transact([listAnew(known)])
}

/** What happened at its place before, which it is known by from then on. */
async function withEarlier(hazard: StoredHazard): Promise<StoredHazard> {
  const earlier = await earlierAt(hazard)
  if (earlier || hazard.earlier) await transact([knowEarlier(hazard, earlier)])
  return { ...hazard, earlier }
}

/** What counts no more, or only now, or ended otherwise, did so for what was reported there later; the change puts that where it belongs. */
async function knowAnew(hazardId: string) {
  const later = await storedHazardOf(hazardId)
  if (later) await withEarlier(later)
}
