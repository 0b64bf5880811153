import { Hazard, HazardEntry } from '@mulin/shared/hazards/hazard'
import { isOver } from '@mulin/shared/hazards/workflow'
import * as z from 'zod'
import { photoFrom } from '../platform/photo-store.ts'
import { keys } from './keys.ts'
import { doneWork, handedTo, handledBy, openWork, reportedBy } from './index-keys.ts'
import { getItem, query } from './table.ts'
import type { Write } from './transact.ts'

/** A hazard as stored: work that waits for staff. What the reporter left is sealed, see `contactOf`. */
export const StoredHazard = Hazard.omit({ photos: true }).extend({
  kind: z.literal('hazard'),
  reporterId: z.string(),
  photoIds: z.array(z.string()),
  contact: z
    .object({
      nameMasked: z.string().optional(),
      phoneMasked: z.string(),
      sealedName: z.string().optional(),
      sealedPhone: z.string(),
    })
    .optional(),
})
export type StoredHazard = z.infer<typeof StoredHazard>

export const StoredEntry = HazardEntry.omit({ photos: true }).extend({
  photoIds: z.array(z.string()),
  personId: z.string(),
  requestId: z.string().optional(),
})
export type StoredEntry = z.infer<typeof StoredEntry>

/** A hazard with everything that happened, oldest first. */
export interface HazardRecord {
  hazard: StoredHazard
  entries: StoredEntry[]
}

/**
 * A hazard as a list shows it, with its first photo only: a signed address carries a kilobyte of the function's
 * credentials, and WeChat takes 256 KB of data at once.
 */
export function hazardFrom(item: unknown): Hazard {
  const hazard = StoredHazard.parse(item)
  return viewOf({ ...hazard, photoIds: hazard.photoIds.slice(0, 1) })
}

export const viewOf = (hazard: StoredHazard): Hazard => ({ ...hazard, photos: hazard.photoIds.map(photoFrom) })
export const entryFrom = (entry: StoredEntry): HazardEntry => ({ ...entry, photos: entry.photoIds.map(photoFrom) })

/** One Query. */
export async function hazardRecordOf(hazardId: string): Promise<HazardRecord | undefined> {
  const { pk, sk } = keys.hazard(hazardId)
  const { items } = await query({ pk })
  const hazard = items.find((item) => item.sk === sk)
  if (!hazard) return undefined
  return {
    hazard: StoredHazard.parse(hazard),
    entries: z.array(StoredEntry).parse(items.filter((item) => item !== hazard)),
  }
}

export const storedHazardOf = (hazardId: string): Promise<StoredHazard | undefined> =>
  getItem(keys.hazard(hazardId), StoredHazard)

/** The first write is lost when the number was given before. */
export const addHazard = (hazard: StoredHazard, entry: StoredEntry): Write[] => [
  { put: { hazardId: hazard.id, ...keys.hazardNumber(hazard.number) }, fresh: true },
  {
    put: { ...hazard, ...keys.hazard(hazard.id), ...indexKeys(hazard), ...reportedBy(hazard.reporterId, hazard.id) },
    fresh: true,
  },
  { put: { ...entry, ...keys.hazardEntry(hazard.id, 0) }, fresh: true },
]

/** Loses when somebody else took a step in the meantime. The entry's place is the version it left behind. */
export const moveHazard = (before: StoredHazard, after: StoredHazard, entry: StoredEntry): Write[] => [
  {
    update: keys.hazard(before.id),
    set: {
      state: after.state,
      version: after.version,
      changedAt: after.changedAt,
      handler: after.handler,
      ...indexKeys(after),
    },
    remove: after.handler ? [] : ['handler', 'gsi5pk', 'gsi5sk'],
    if: { version: before.version },
  },
  { put: { ...entry, ...keys.hazardEntry(before.id, before.version) }, fresh: true },
]

function indexKeys({ id, areaPath, state, dueAt, changedAt, handler }: StoredHazard): Record<string, string> {
  const who = handler?.unitId ?? handler?.personId
  if (isOver(state))
    return { ...doneWork('hazard', areaPath, changedAt, id), ...(who && handledBy(who, changedAt, id)) }
  return { ...openWork(areaPath, dueAt, id), ...(who && handedTo(who, dueAt, id)) }
}
