import { Finding, Recheck } from '@mulin/shared/inspections/inspection'
import * as z from 'zod'
import { photoFrom } from '../platform/photo-store.ts'

const StoredRecheck = Recheck.omit({ photos: true }).extend({ photoIds: z.array(z.string()) })

/** A finding as stored beside its inspection; while a re-check waits it is work for staff. */
export const StoredFinding = Finding.omit({ before: true, after: true, recheck: true }).extend({
  kind: z.literal('recheck'),
  beforeIds: z.array(z.string()),
  afterIds: z.array(z.string()),
  recheck: StoredRecheck.optional(),
  /** Of the hazard whose state is copied here. */
  hazardVersion: z.number().int(),
  version: z.number().int(),
})
export type StoredFinding = z.infer<typeof StoredFinding>

export const findingFrom = ({ beforeIds, afterIds, recheck, ...stored }: StoredFinding): Finding => ({
  ...stored,
  before: beforeIds.map(photoFrom),
  after: afterIds.map(photoFrom),
  ...(recheck && { recheck: { ...recheck, photos: recheck.photoIds.map(photoFrom) } }),
})
