import type { areas } from '@mulin/shared/areas'
import { mayDecideIn } from '@mulin/shared/duties'
import { Refusal } from '@mulin/shared/refusals'
import type { UseCase } from '../platform/serve.ts'
import { addArea, allAreas, changeArea } from '../tables/areas.ts'
import { transact, type Write } from '../tables/transact.ts'
import { fileRefused, rowsOf } from './area-file.ts'
import { planned } from './planned-areas.ts'

const writesAtOnce = 100

/**
 * All of the file is checked before anything is written. Parents are written before their children, so that a tree is
 * whole also when the import breaks off; sent again, it goes on where it stopped.
 */
export const importAreas: UseCase<typeof areas.importFile> = async ({ input: { csv, dryRun }, actor }) => {
  const rows = rowsOf(csv)
  const { added, changed, unchanged, faults } = planned(rows, await allAreas(), (path) => mayDecideIn(actor, path))
  if (faults.length > 0) throw fileRefused(faults)
  if (!dryRun) await writeAll([...added.map(addArea), ...changed.map(changeArea)])
  return { added: added.length, changed: changed.length, unchanged: unchanged.length }
}

async function writeAll(writes: readonly Write[]) {
  for (let start = 0; start < writes.length; start += writesAtOnce) {
    const lost = await transact(writes.slice(start, start + writesAtOnce))
    // Somebody else imported at the same moment: read again, then decide again.
    if (lost) throw new Refusal('busy')
  }
}
