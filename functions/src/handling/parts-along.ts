import { isToFix } from '@mulin/shared/hazards/workflow'
import { moved, moveHazard } from '../tables/hazard-writes.ts'
import { hazardRecordOf, type NewEntry, type NewHazard, type StoredHazard } from '../tables/hazards.ts'
import type { Write } from '../tables/transact.ts'

/** What becomes of a whole becomes of each of its parts that is still to be fixed: none is late by a deadline that moved. */
export async function partsAlong(
  { state, splitInto = [] }: StoredHazard,
  change: (part: StoredHazard) => Partial<NewHazard> | undefined,
  entry: Omit<NewEntry, 'state'>,
): Promise<Write[]> {
  if (state !== 'split') return []
  const parts = await Promise.all(splitInto.map(({ hazardId }) => hazardRecordOf(hazardId)))
  return parts.flatMap((part) => {
    const changed = part && isToFix(part.hazard.state) && change(part.hazard)
    return changed ? moveHazard(part, moved(part, changed, { ...entry, state: part.hazard.state })) : []
  })
}
