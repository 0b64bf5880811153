import { Hazard, HazardEntry } from '@mulin/shared/hazards/hazard'
import { EndedPart as EndedPartShown } from '@mulin/shared/hazards/splitting'
import type { Photo } from '@mulin/shared/photos'
import * as z from 'zod'
import { photoFrom } from '../platform/photo-store.ts'
import { keys } from './keys.ts'
import { getItem, getItems, query } from './table.ts'

/** Where a chain of entries ends, see hazard-chain.ts. */
const Chain = z.object({ head: z.string(), length: z.number().int() })
export type Chain = z.infer<typeof Chain>

/** Who says that it is fixed, who checked or closed it before it was disputed last, who declined it before the appeal. */
export const DoneBy = z.object({
  fixed: z.string().optional(),
  checked: z.array(z.string()).optional(),
  declined: z.array(z.string()).optional(),
})
export type DoneBy = z.infer<typeof DoneBy>

/** Also who ended it. */
const EndedPart = EndedPartShown.extend({ by: z.string() })
export type EndedPart = z.infer<typeof EndedPart>

/** A hazard as stored: work that waits for staff. What the reporter left is sealed, see `contactOf`. */
export const StoredHazard = Hazard.omit({ photos: true, coveredPhotoIds: true }).extend({
  kind: z.literal('hazard'),
  reporterId: z.string(),
  photoIds: z.array(z.string()),
  /** By photo, the picture that others see of it: some of it is covered there. Also of those that were taken with a step. */
  coveredPhotos: z.record(z.string(), z.string()).optional(),
  /** One of many of a walk. */
  onPatrol: z.boolean().optional(),
  /** How often somebody who joined left again. */
  left: z.number().int().optional(),
  /** What its photos look like, see `photosAlike`. */
  photoHashes: z.array(z.string()).optional(),
  contact: z
    .object({
      nameMasked: z.string().optional(),
      phoneMasked: z.string(),
      sealedName: z.string().optional(),
      sealedPhone: z.string(),
    })
    .optional(),
  /** Who said last that it is not fixed, until it is closed again; not of hazards of before. */
  reopenedBy: z.string().optional(),
  /** As its entries say, for lists; not of hazards of before. */
  doneBy: DoneBy.optional(),
  endedParts: z.array(EndedPart).optional(),
  chain: Chain,
})
export type StoredHazard = z.infer<typeof StoredHazard>

export const StoredEntry = HazardEntry.omit({ photos: true }).extend({
  photoIds: z.array(z.string()),
  personId: z.string(),
  requestId: z.string().optional(),
  /** Of the answer of a unit through a link: who made that. */
  linkMadeBy: z.string().optional(),
  /** Of what was merged into it: who had done what of that. */
  doneBy: DoneBy.optional(),
  /** Of a photo that was covered, or is no more: the picture that others saw since. */
  coveredAs: z.string().optional(),
  /** What who answers for the site said to it: in which record, and the hash of all that it says, the signature too. */
  signedIn: z.object({ number: z.string(), hash: z.string() }).optional(),
  /** The deadline before it was moved to an earlier one. */
  dueBefore: z.string().optional(),
  /** What the hazard says of itself from then on, see `contentOf`. */
  content: z.string().optional(),
  hash: z.string(),
})
export type StoredEntry = z.infer<typeof StoredEntry>

export type NewHazard = Omit<StoredHazard, 'chain'>
export type NewEntry = Omit<StoredEntry, 'hash'>

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

export const viewOf = (hazard: StoredHazard): Hazard => ({
  ...hazard,
  photos: photosOf(hazard.photoIds, hazard),
  ...(hazard.coveredPhotos && { coveredPhotoIds: Object.keys(hazard.coveredPhotos) }),
})
export const entryFrom = (entry: StoredEntry, hazard: StoredHazard): HazardEntry => ({
  ...entry,
  photos: photosOf(entry.photoIds, hazard),
})

/** Photos of a hazard as others see them: under the same id, with what staff covered in them. */
export const photosOf = (
  photoIds: readonly string[],
  { coveredPhotos = {} }: Pick<StoredHazard, 'coveredPhotos'>,
): Photo[] => photoIds.map((id) => ({ ...photoFrom(coveredPhotos[id] ?? id), id }))

/** One Query: what others have to do with it sorts after the hazard. */
export async function hazardRecordOf(hazardId: string): Promise<HazardRecord | undefined> {
  const { pk, sk } = keys.hazard(hazardId)
  const { items } = await query({ pk, between: ['ENTRY#', sk] })
  const hazard = items.find((item) => item.sk === sk)
  if (!hazard) return undefined
  return {
    hazard: StoredHazard.parse(hazard),
    entries: z.array(StoredEntry).parse(items.filter((item) => item !== hazard)),
  }
}

export const storedHazardOf = (hazardId: string): Promise<StoredHazard | undefined> =>
  getItem(keys.hazard(hazardId), StoredHazard)

/** Of these ids, as far as they are there; at most a hundred. */
export const storedHazardsOf = async (hazardIds: readonly string[]): Promise<StoredHazard[]> =>
  (await getItems(hazardIds.map(keys.hazard)))
    .filter((item) => item !== undefined)
    .map((item) => StoredHazard.parse(item))
