import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { ActivityId, RequestId, SignUpId } from './ids.ts'
import { LevelCounts, ratingInput, SatisfiedShare, tagsByLevel } from './satisfaction.ts'
import type { SignUp } from './sign-ups/sign-up.ts'

export const FeedbackTag = z.enum([
  'well_run',
  'useful',
  'lively',
  'kind',
  'handy_place',
  'disorderly',
  'crowded',
  'late',
  'unclear',
  'dull',
  'unhandy_place',
])
export type FeedbackTag = z.infer<typeof FeedbackTag>

export const { tagsFor, strayTags } = tagsByLevel<FeedbackTag>({
  praise: ['well_run', 'useful', 'lively', 'kind', 'handy_place'],
  middling: ['useful', 'kind', 'crowded', 'late', 'unclear', 'unhandy_place'],
  complaint: ['disorderly', 'crowded', 'late', 'unclear', 'dull', 'unhandy_place'],
})

/** Of fewer ratings nobody learns more than their number: who was there could tell whose they are. */
export const shownFrom = 5

/** How an activity was rated. */
export const ActivityRatings = z
  .object({
    activityId: ActivityId,
    count: z.number().int(),
    /** Both are left out of fewer than five ratings. */
    distribution: LevelCounts.optional(),
    satisfied: SatisfiedShare.optional(),
  })
  .meta({ id: 'ActivityRatings' })
export type ActivityRatings = z.infer<typeof ActivityRatings>

/** One rating as its organiser reads it. Neither who nor when: both would say whose it is. */
export const Comment = z.object({
  level: z.number().int().min(1).max(5),
  tags: z.array(FeedbackTag),
  words: z.string().optional(),
})
export type Comment = z.infer<typeof Comment>

export const feedback = {
  rate: endpoint({
    method: 'POST',
    path: '/sign-ups/{signUpId}/rating',
    access: 'resident',
    summary: 'Rate an activity I attended, once; the organiser never learns who rated how',
    input: z.object({ signUpId: SignUpId, requestId: RequestId, ...ratingInput(FeedbackTag) }),
    output: z.object({ signUpId: SignUpId, ratedAt: z.string() }),
    refusals: ['sign_up_not_found', 'not_attended', 'activity_already_rated', 'rating_closed'],
  }),
  ofActivity: endpoint({
    method: 'GET',
    path: '/activities/{activityId}/ratings',
    access: 'anyone',
    summary: 'How an activity was rated, in numbers only',
    input: z.object({ activityId: ActivityId }),
    output: ActivityRatings,
    refusals: ['activity_not_found'],
  }),
  comments: endpoint({
    method: 'GET',
    path: '/activities/{activityId}/comments',
    access: 'activities.manage',
    summary: 'What was said of an activity, worst first, from the fifth rating on; never by whom or when',
    input: z.object({ activityId: ActivityId }),
    output: ActivityRatings.extend({
      /** The latest 200. */
      comments: z.array(Comment),
    }),
    refusals: ['activity_not_found', 'outside_your_area'],
  }),
}

const day = 24 * 60 * 60 * 1000
const daysToRate = 30

/** Ratings are taken until then. */
export const rateByOf = ({ endsAt }: Pick<SignUp, 'endsAt'>) =>
  new Date(Date.parse(endsAt) + daysToRate * day).toISOString()

type Known = Pick<SignUp, 'state' | 'thankedAt' | 'endsAt'>

/** Where nobody was checked in, whoever had a seat counts as having been there: they are thanked. */
const wasThere = ({ state, thankedAt }: Known) =>
  state === 'attended' || (state === 'confirmed' && thankedAt !== undefined)

export function whyNotRatable(signUp: Known, now: string) {
  if (!wasThere(signUp)) return 'not_attended'
  return rateByOf(signUp) <= now ? 'rating_closed' : undefined
}

/** It is over, and waits for my rating. */
export const waitsForRating = (signUp: Known & Pick<SignUp, 'ratedAt'>, now: string) =>
  signUp.ratedAt === undefined && signUp.endsAt <= now && whyNotRatable(signUp, now) === undefined
