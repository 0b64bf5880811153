import { RatingLevel, RatingTag } from '@mulin/shared/matters'
import { useState } from 'react'
import * as z from 'zod'
import { newRequestId } from '../../platform/ids'
import { kept } from '../../platform/storage'

const RatingDraft = z.object({
  requestId: z.string(),
  level: RatingLevel.optional(),
  tags: z.array(RatingTag),
  words: z.string(),
})
export type RatingDraft = z.infer<typeof RatingDraft>

/** What was chosen and written so far stays on the phone until it is sent. */
export function useRatingDraft(visitId: string) {
  const shelf = kept(`rating:${visitId}`, RatingDraft)
  const [draft, setDraft] = useState(() => shelf.get() ?? { requestId: newRequestId(), tags: [], words: '' })
  const change = (changed: RatingDraft) => {
    setDraft(changed)
    shelf.set(changed)
  }
  return { draft, change, forget: () => shelf.remove() }
}
