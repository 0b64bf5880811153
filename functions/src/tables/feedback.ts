import { type ActivityRatings, type Comment, FeedbackTag, shownFrom } from '@mulin/shared/feedback'
import { RatingLevel } from '@mulin/shared/satisfaction'
import * as z from 'zod'
import { seal, unseal } from '../platform/sealing.ts'
import { keys, ratedActivity } from './keys.ts'
import { countRating, satisfactionFrom } from './ratings.ts'
import { noteOnSignUp } from './sign-up-steps.ts'
import { registerOf } from './sign-up-parties.ts'
import type { StoredSignUp } from './sign-ups.ts'
import { getItem, getItems, query } from './table.ts'
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

const StoredComment = z.object({ level: RatingLevel, tags: z.array(FeedbackTag), sealedWords: z.string().optional() })
const StoredArea = z.object({ areaPath: z.string() })
const commentsAtMost = 200

/** What was said, worst first, with where the activity lies. Undefined when there is no such activity. */
export async function commentsOn(activityId: string) {
  const [activity, { items }] = await Promise.all([
    getItem(keys.activity(activityId), StoredArea),
    // The summary comes after the ratings.
    query({ pk: ratedActivity(activityId), newestFirst: true, limit: commentsAtMost + 1 }),
  ])
  if (!activity) return undefined
  const { sk } = keys.ratingSummary(ratedActivity(activityId))
  const { count, ...shown } = satisfactionFrom(items.find((item) => item.sk === sk))
  if (count < shownFrom) return { ...activity, ratings: { activityId, count, comments: [] } }
  const comments = items.filter((item) => item.sk !== sk).map((item) => commentFrom(item, activityId))
  return { ...activity, ratings: { activityId, count, ...shown, comments: comments.toSorted(byLevel) } }
}

function commentFrom(item: unknown, activityId: string): Comment {
  const { sealedWords, ...given } = StoredComment.parse(item)
  return { ...given, ...(sealedWords && { words: unseal(sealedWords, registerOf(activityId)) }) }
}

// What was said when would tell who said it: of one level by the words alone.
const byLevel = (one: Comment, other: Comment) =>
  one.level - other.level || (one.words ?? '').localeCompare(other.words ?? '')
