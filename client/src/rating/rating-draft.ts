import { RatingLevel } from '@mulin/shared/satisfaction'
import * as z from 'zod'
import { newRequestId } from '../platform/ids'
import { useDraft } from '../platform/use-draft'

const ratingDraft = <Tag extends string>(tag: z.ZodType<Tag>) =>
  z.object({ requestId: z.string(), level: RatingLevel.optional(), tags: z.array(tag), words: z.string() })

export type RatingDraft<Tag extends string> = z.infer<ReturnType<typeof ratingDraft<Tag>>>

/** What was chosen and written so far stays on the phone until it is sent. `of` is what is rated. */
export const useRatingDraft = <Tag extends string>(of: string, tag: z.ZodType<Tag>) =>
  useDraft<z.ZodType<RatingDraft<Tag>>>(`rating:${of}`, ratingDraft(tag), () => ({
    requestId: newRequestId(),
    tags: [],
    words: '',
  }))
