import type { ActivityRatings, FeedbackTag } from '@mulin/shared/feedback'
import { shownFrom } from '@mulin/shared/feedback'
import * as z from 'zod'
import { seal } from '../platform/sealing.ts'
import { keys, ratedActivity } from './keys.ts'
import { countRating, satisfactionFrom } from './ratings.ts'
import { noteOnSignUp } from './sign-up-steps.ts'
import { registerOf, type StoredSignUp } from './sign-ups.ts'
import { getItems } from './table.ts'
import type { Write } from './transact.ts'

/** That a person rated an activity, and by which request; not how. */
export const RatedOnce = z.object({ ratedAt: z.string(), ratedWith: z.string() })
type RatedOnce = z.infer<typeof RatedOnce>

interface Given {
  level: number
  tags: FeedbackTag[]
  words?: string | undefined
}

/** The first write loses when the person rated the activity before, by whichever sign-up. */
export function addFeedback(signUp: StoredSignUp, { words, ...given }: Given, once: RatedOnce): Write[] {
  const { personId, id, activityId } = signUp
  const stored = { ...given, ...(words && { sealedWords: seal(words, registerOf(activityId)) }) }
  return [
    { put: { ...once, ...keys.ratedOnce(personId, activityId) }, fresh: true },
    noteOnSignUp(signUp, { ratedAt: once.ratedAt }, { id }),
    ...countRating(ratedActivity(activityId), stored),
  ]
}

/** In one call: undefined when there is no such activity, or it was never published. */
export async function ratingsOf(activityId: string): Promise<ActivityRatings | undefined> {
  const [activity, summary] = await getItems([keys.activity(activityId), keys.ratingSummary(ratedActivity(activityId))])
  if (activity?.['publishedAt'] === undefined) return undefined
  const { count, ...shown } = satisfactionFrom(summary)
  return { activityId, count, ...(count >= shownFrom && shown) }
}
