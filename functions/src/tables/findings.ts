import { Finding, Recheck } from '@mulin/shared/inspections/inspection'
import * as z from 'zod'
import { recheckFrom } from '../platform/deadlines.ts'
import { findingAt, openWork } from './index-keys.ts'
import { photosOf, StoredHazard } from './hazards.ts'
import { keys } from './keys.ts'
import type { Item } from './reading.ts'
import { getItem } from './table.ts'
import type { Write } from './transact.ts'
import { openWorkKeys } from './work.ts'

export const StoredRecheck = Recheck.omit({ photos: true }).extend({ photoIds: z.array(z.string()) })

/** A finding as stored beside its inspection; while a re-check waits it is work for staff. */
export const StoredFinding = Finding.omit({ before: true, after: true, recheck: true }).extend({
  kind: z.literal('recheck'),
  beforeIds: z.array(z.string()),
  afterIds: z.array(z.string()),
  /** Of its photos, by id, for the record. */
  sha256: z.record(z.string(), z.string()).optional(),
  recheck: StoredRecheck.optional(),
  /** As of the hazard. */
  coveredPhotos: StoredHazard.shape.coveredPhotos,
  /** Who says that the hazard is fixed, or has it in person. */
  fixedBy: z.string().optional(),
  /** Of the hazard whose state is copied here. */
  hazardVersion: z.number().int(),
  version: z.number().int(),
})
export type StoredFinding = z.infer<typeof StoredFinding>

export const storedFindingFrom = (item: Item): StoredFinding => movedAlong(StoredFinding.parse(item))

/** Nobody looks again before the hazard's deadline: when that is later by now, so is the re-check. */
export function movedAlong({ recheck, ...finding }: StoredFinding): StoredFinding {
  const isLater = recheck?.state === 'waiting' && recheck.opensAt < finding.dueAt
  return { ...finding, recheck: isLater ? { ...recheck, ...recheckFrom(finding.dueAt) } : recheck }
}

export const findingFrom = ({
  beforeIds,
  afterIds,
  sha256: _sha256,
  fixedBy: _fixedBy,
  coveredPhotos,
  recheck,
  ...stored
}: StoredFinding): Finding => ({
  ...stored,
  before: photosOf(beforeIds, { coveredPhotos }),
  after: photosOf(afterIds, { coveredPhotos }),
  ...(recheck && { recheck: { ...recheck, photos: photosOf(recheck.photoIds, { coveredPhotos }) } }),
})

export const addFinding = (finding: StoredFinding): Write => ({
  put: {
    ...finding,
    ...keys.finding(finding.inspectionId, finding.hazardId),
    ...waiting(finding),
    ...findingAt(finding.siteId, finding.hazardId),
  },
  fresh: true,
})

/** Loses when somebody else looked at it in the meantime. */
export const recheckFinding = (
  before: StoredFinding,
  { recheck, state, dueAt, hazardVersion, fixedBy, ...after }: StoredFinding,
): Write => {
  const listed = waiting({ ...after, recheck, state, dueAt, hazardVersion })
  return {
    update: keys.finding(before.inspectionId, before.hazardId),
    set: { recheck, state, dueAt, hazardVersion, fixedBy, version: after.version, ...listed },
    remove: [...(fixedBy === undefined ? ['fixedBy'] : []), ...(Object.keys(listed).length > 0 ? [] : openWorkKeys)],
    if: { version: before.version },
  }
}

/** As the table has it: a re-check that moved along is not written yet. */
export const findingAsWritten = (inspectionId: string, hazardId: string): Promise<StoredFinding | undefined> =>
  getItem(keys.finding(inspectionId, hazardId), StoredFinding)

/** Loses when a later state is known, or somebody looked at it in the meantime. */
export function showHazardState(before: StoredFinding, after: StoredFinding): Write {
  const { inspectionId, hazardId, state, dueAt, hazardVersion, fixedBy, recheck, coveredPhotos } = after
  const unsaid = Object.entries({ fixedBy, coveredPhotos }).filter(([, value]) => value === undefined)
  return {
    update: keys.finding(inspectionId, hazardId),
    set: { state, dueAt, hazardVersion, fixedBy, coveredPhotos, recheck, ...waiting(after) },
    remove: unsaid.map(([name]) => name),
    if: { hazardVersion: { olderThan: hazardVersion }, version: before.version },
  }
}

const waiting = ({ areaPath, recheck, hazardId }: StoredFinding): Record<string, string> =>
  recheck?.state === 'waiting' ? openWork(areaPath, recheck.dueAt, hazardId) : {}
