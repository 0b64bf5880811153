import { type Actor, maySee } from '@mulin/shared/duties'
import { type HazardFile, partsOf } from '@mulin/shared/hazards/hazard'
import type { Permission } from '@mulin/shared/roles'
import type { Part } from '@mulin/shared/hazards/workflow'
import { entryFrom, type HazardRecord, hazardRecordOf, type StoredHazard, viewOf } from './hazards.ts'

/** Somebody who reads a hazard, with the duties that permit it, if any. */
export interface Reader {
  personId: string
  actor?: Actor | undefined
}

export function partsFor({ personId, actor }: Reader, hazard: StoredHazard): Part[] {
  const parts = actor ? partsOf(actor, hazard) : []
  return hazard.reporterId === personId ? ['reporter', ...parts] : parts
}

export const isSeenBy = (reader: Reader, hazard: StoredHazard) =>
  partsFor(reader, hazard).length > 0 || (reader.actor !== undefined && maySee(reader.actor, hazard.areaPath))

interface Looking {
  input: { hazardId: string }
  personId: string
  actorWith: (permission: Permission) => Promise<Actor>
}

/** A hazard and who reads it, undefined for everybody who may not. */
export async function recordSeenBy({ input, personId, actorWith }: Looking) {
  const [record, actor] = await Promise.all([hazardRecordOf(input.hazardId), actorWith('hazards.fix')])
  const reader: Reader = { personId, actor }
  return record && isSeenBy(reader, record.hazard) ? { record, reader } : undefined
}

/** The hazard as that reader sees it; only who decides sees how to reach the reporter. */
export function fileFor(reader: Reader, { hazard, entries }: HazardRecord): HazardFile {
  const parts = partsFor(reader, hazard)
  const { contact } = hazard
  return {
    ...viewOf(hazard),
    entries: entries.map(entryFrom),
    parts,
    ...(contact && parts.includes('decider') && { reporter: contact }),
  }
}
