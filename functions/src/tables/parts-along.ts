import { isToFix } from '@mulin/shared/hazards/workflow'
import { moved, moveHazard } from './hazard-writes.ts'
import { hazardRecordOf, type NewEntry, type NewHazard, type StoredHazard } from './hazards.ts'
import type { Write } from './transact.ts'

interface Along {
  change: Partial<NewHazard>
  /** What the entry of this part says besides. */
  entry?: Partial<NewEntry>
}

const isOpen = ({ state }: StoredHazard) => isToFix(state)

/** What becomes of a whole becomes of each of its parts, undefined for those that stay; of what is to be fixed, unless others are meant. */
export async function partsAlong(
  { state, splitInto = [] }: StoredHazard,
  along: (part: StoredHazard) => Along | undefined,
  entry: Omit<NewEntry, 'state'>,
  concerns: (part: StoredHazard) => boolean = isOpen,
): Promise<Write[]> {
  if (state !== 'split') return []
  const parts = await Promise.all(splitInto.map(({ hazardId }) => hazardRecordOf(hazardId)))
  return parts.flatMap((part) => {
    const what = part && concerns(part.hazard) ? along(part.hazard) : undefined
    if (!part || !what) return []
    return moveHazard(part, moved(part, what.change, { ...entry, ...what.entry, state: part.hazard.state }))
  })
}
