import { RatingLevel, RatingTag } from '@mulin/shared/matters'
import * as z from 'zod'
import { newRequestId } from '../../platform/ids'
import { useDraft } from '../../platform/use-draft'

const RatingDraft = z.object({
  requestId: z.string(),
  level: RatingLevel.optional(),
  tags: z.array(RatingTag),
  words: z.string(),
})
export type RatingDraft = z.infer<typeof RatingDraft>

/** What was chosen and written so far stays on the phone until it is sent. */
export const useRatingDraft = (visitId: string) =>
  useDraft(`rating:${visitId}`, RatingDraft, () => ({ requestId: newRequestId(), tags: [], words: '' }))
