import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { PersonCode, RequestId, Slug, VisitId } from './ids.ts'
import { Cursor, pageInput } from './pages.ts'
import { LevelCounts, ratingInput, RatingLevel, SatisfiedShare, tagsByLevel } from './satisfaction.ts'

/** Something the service centre handles for people. Configuration. */
export const Matter = z
  .object({
    id: Slug,
    name: z.string().trim().min(2).max(30),
    desk: z.string().trim().min(1).max(20),
    /** What to bring. */
    papers: z.array(z.string().trim().min(1).max(40)).max(12),
    hours: z.string().trim().min(1).max(60),
    /** No visit is opened under it any more; those that were keep its name, and its ratings stay to be read. */
    retired: z.literal(true).optional(),
  })
  .meta({ id: 'Matter' })
export type Matter = z.infer<typeof Matter>

export const RatingTag = z.enum([
  'fast',
  'clear',
  'kind',
  'one_trip',
  'slow',
  'unclear',
  'unfriendly',
  'many_trips',
  'asked_too_much',
  'waiting_place',
])
export type RatingTag = z.infer<typeof RatingTag>

export const { tagsFor, strayTags } = tagsByLevel<RatingTag>({
  praise: ['fast', 'clear', 'kind', 'one_trip'],
  middling: ['clear', 'kind', 'slow', 'unclear', 'waiting_place'],
  complaint: ['slow', 'unclear', 'unfriendly', 'many_trips', 'asked_too_much', 'waiting_place'],
})

export const Rating = z
  .object({ level: RatingLevel, tags: z.array(RatingTag).max(6), words: z.string().optional(), ratedAt: z.string() })
  .meta({ id: 'Rating' })
export type Rating = z.infer<typeof Rating>

/** Something that was handled for me at a desk; it entitles to one rating until `rateBy`. */
export const Visit = z
  .object({
    id: VisitId,
    matterId: Slug,
    matterName: z.string(),
    desk: z.string(),
    visitedAt: z.string(),
    rateBy: z.string(),
    rating: Rating.optional(),
  })
  .meta({ id: 'Visit' })
export type Visit = z.infer<typeof Visit>

export const RatingSummary = z
  .object({
    matterId: Slug,
    count: z.number().int(),
    distribution: LevelCounts,
    /** Without ratings there is no share. */
    satisfied: SatisfiedShare.optional(),
  })
  .meta({ id: 'RatingSummary' })
export type RatingSummary = z.infer<typeof RatingSummary>

export const matters = {
  list: endpoint({
    method: 'GET',
    path: '/matters',
    access: 'anyone',
    summary: 'What the service centre handles or once did, in the order of the office',
    input: z.object({}),
    output: z.object({ matters: z.array(Matter) }),
    refusals: [],
  }),
  ratings: endpoint({
    method: 'GET',
    path: '/matters/{matterId}/ratings',
    access: 'anyone',
    summary: 'How a matter was rated, in numbers only',
    input: z.object({ matterId: Slug }),
    output: RatingSummary,
    refusals: ['matter_not_found'],
  }),
  openVisit: endpoint({
    method: 'POST',
    path: '/visits',
    access: 'visits.open',
    summary: 'Record that a matter was handled for the person who shows this code',
    input: z.object({ requestId: RequestId, matterId: Slug, code: PersonCode }),
    output: z.object({ id: VisitId, matterId: Slug, visitedAt: z.string() }),
    refusals: ['matter_not_found', 'matter_retired', 'person_code_unknown', 'person_code_used', 'request_id_reused'],
  }),
  myVisits: endpoint({
    method: 'GET',
    path: '/me/visits',
    access: 'resident',
    summary: 'What was handled for me, newest first',
    input: z.object({ ...pageInput }),
    output: z.object({ visits: z.array(Visit), next: Cursor.optional() }),
    refusals: [],
  }),
  rate: endpoint({
    method: 'POST',
    path: '/visits/{visitId}/rating',
    access: 'resident',
    summary: 'Rate a visit of mine, once; the desk never learns who rated how',
    input: z.object({
      visitId: VisitId,
      /** With it, a rating sent again after a lost answer is answered again instead of refused. */
      requestId: RequestId.optional(),
      ...ratingInput(RatingTag),
    }),
    output: Visit,
    refusals: ['visit_not_found', 'visit_already_rated', 'rating_closed'],
  }),
}
