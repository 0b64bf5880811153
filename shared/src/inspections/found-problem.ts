import * as z from 'zod'
import { PhotoId, RequestId, Slug } from '../ids.ts'
import { refusedPhotos } from '../photos.ts'
import { Day, Instant } from '../times.ts'

export const words = (atMost: number) => z.string().trim().max(atMost)
export const findingPhotoIds = z.array(PhotoId).min(1).max(3)

/** What somebody found. Its clause is the checklist's, or its category's. */
export const FoundProblem = z.object({
  requestId: RequestId,
  itemId: Slug.optional(),
  /** Said to be none of the checklist; clients of before only leave out the item. */
  isOfNoItem: z.literal(true).optional(),
  categoryId: Slug,
  place: words(80).min(1),
  description: words(500).default(''),
  photoIds: findingPhotoIds,
  at: Instant.optional(),
  action: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('fixed_on_the_spot'), photoIds: findingPhotoIds, note: words(300).optional() }),
    /** Without a day, the deadline of the category. */
    z.object({ kind: z.literal('deadline'), dueOn: Day.optional(), note: words(300).optional() }),
  ]),
})
export type FoundProblem = z.infer<typeof FoundProblem>

export const refusedFindings = [
  ...refusedPhotos,
  'category_not_found',
  'checklist_item_not_found',
  'deadline_out_of_range',
  'inspection_moved_on',
  'request_id_reused',
  'busy',
] as const
