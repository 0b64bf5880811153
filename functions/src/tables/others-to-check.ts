import type { Staff } from './duties.ts'
import { checkedBefore } from './hazard-files.ts'
import type { StoredEntry, StoredHazard } from './hazards.ts'
import { decidingThere } from './who-has-it.ts'

interface Known {
  hazard: Pick<StoredHazard, 'areaPath'>
  entries: readonly StoredEntry[]
}

/** True when somebody else there may check what that person fixed. */
export const othersToCheck = (staff: Staff, { hazard, entries }: Known, who: { personId: string; now: string }) =>
  decidingThere(staff, hazard.areaPath, who.now).some(
    (personId) => personId !== who.personId && !checkedBefore(entries, personId),
  )
