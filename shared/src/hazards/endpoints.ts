import * as z from 'zod'
import { endpoint } from '../endpoint.ts'
import { HazardId, RequestId, Slug } from '../ids.ts'
import { Location } from '../location.ts'
import { Cursor, pageInput } from '../pages.ts'
import { PhotoIds, refusedPhotos } from '../photos.ts'
import { RatingLevel } from '../satisfaction.ts'
import { HazardCategory, questionsAtMost } from './category.ts'
import { ForUnitToo, Hazard, HazardFile, HazardNumber } from './hazard.ts'
import { Building, Spot } from './place.ts'
import { action, reason, refusedAction } from './step-input.ts'

const MyHazard = Hazard.extend({
  /** Somebody else's, without that person's words. */
  joinedByMe: z.boolean().optional(),
  /** Of such a one: the report of mine that was merged into it. */
  mergedFrom: HazardNumber.optional(),
  /** Said not to be fixed after it was closed, and not closed again. */
  reopened: z.boolean().optional(),
  reopenedByMe: z.boolean().optional(),
}).meta({ id: 'MyHazard' })
export type MyHazard = z.infer<typeof MyHazard>
const page = z.object({ hazards: z.array(MyHazard), next: Cursor.optional() })

/** What residents do. */
export const hazards = {
  categories: endpoint({
    method: 'GET',
    path: '/hazard-categories',
    access: 'anyone',
    summary: 'What can be reported, most pressing first; also what no longer can, for its name',
    input: z.object({}),
    output: z.object({ categories: z.array(HazardCategory) }),
    refusals: [],
  }),
  report: endpoint({
    method: 'POST',
    path: '/hazards',
    access: 'resident',
    summary: 'Report a hazard with photos that were uploaded before',
    input: z.object({
      requestId: RequestId,
      categoryId: Slug,
      estateId: Slug,
      building: Building.optional(),
      spot: Spot.optional(),
      place: z.string().trim().min(1).max(80),
      location: Location.optional(),
      description: z.string().trim().max(500).default(''),
      /** What the category asks; none has to be answered. None of its options is refused, what is not asked any more is kept. */
      answers: z
        .array(z.object({ questionId: Slug, answer: z.string().trim().min(1).max(40) }))
        .max(questionsAtMost)
        .optional(),
      /** Nobody is to see my name or number, whoever handles it. */
      anonymous: z.boolean().optional(),
      /** One of many of a walk, whose list shows its number: no message says again that it came. */
      onPatrol: z.literal(true).optional(),
      photoIds: PhotoIds,
    }),
    output: HazardFile,
    refusals: [
      'category_not_found',
      'category_retired',
      'estate_not_found',
      'location_far_off',
      ...refusedPhotos,
      'request_id_reused',
    ],
  }),
  mine: endpoint({
    method: 'GET',
    path: '/me/hazards',
    access: 'resident',
    summary: 'What I reported or met too, newest first, each with its first photo',
    input: z.object({ ...pageInput }),
    output: page,
    refusals: [],
  }),
  one: endpoint({
    method: 'GET',
    path: '/hazards/{hazardId}',
    access: 'resident',
    summary: 'A report of mine, or one in the area or in the hands of staff, with all that happened',
    input: z.object({ hazardId: HazardId }),
    output: HazardFile,
    refusals: ['hazard_not_found'],
  }),
  verify: endpoint({
    method: 'GET',
    path: '/hazards/{hazardId}/verify',
    access: 'resident',
    summary: 'Whether what happened to a hazard still stands as it was written, for who may read it',
    input: z.object({ hazardId: HazardId }),
    output: z.object({
      whole: z.boolean(),
      entries: z.number().int(),
      /** The hash of the last entry: it stands for everything that happened so far. */
      head: z.string(),
      /** Place of the first entry, from 0, that is not as it was written; behind the last one when some are missing there. */
      brokenAt: z.number().int().optional(),
    }),
    refusals: ['hazard_not_found'],
  }),
  withdraw: endpoint({
    method: 'POST',
    path: '/hazards/{hazardId}/withdraw',
    access: 'resident',
    summary: 'Take back a report that nobody has taken up yet, and that no neighbour met too',
    input: z.object(action),
    output: HazardFile,
    refusals: [...refusedAction, 'hazard_is_of_others_too'],
  }),
  answer: endpoint({
    method: 'POST',
    path: '/hazards/{hazardId}/answer',
    access: 'resident',
    summary: 'Answer what staff asked; the deadline moves by as long as the clock rested',
    input: z.object({ ...action, note: z.string().trim().min(1).max(500), photoIds: PhotoIds.default([]) }),
    output: HazardFile,
    refusals: [...refusedAction, ...refusedPhotos],
  }),
  add: endpoint({
    method: 'POST',
    path: '/hazards/{hazardId}/add',
    access: 'resident',
    summary: 'Add words or photos to what is open, unasked; for who reported it or met it too',
    input: z
      .object({
        ...action,
        note: z.string().trim().max(500).default(''),
        photoIds: PhotoIds.default([]),
        forUnitToo: ForUnitToo,
      })
      .refine(({ note, photoIds }) => note !== '' || photoIds.length > 0, 'words or a photo'),
    output: HazardFile,
    refusals: [...refusedAction, ...refusedPhotos, 'additions_used_up'],
  }),
  dispute: endpoint({
    method: 'POST',
    path: '/hazards/{hazardId}/dispute',
    access: 'resident',
    summary:
      'Say within seven days after its end that it is not fixed, with a photo; somebody else will check. Opened again by another, this is added',
    input: z.object({ ...action, reason, photoIds: PhotoIds.min(1) }),
    output: HazardFile,
    refusals: [...refusedAction, ...refusedPhotos, 'dispute_too_late'],
  }),
  appeal: endpoint({
    method: 'POST',
    path: '/hazards/{hazardId}/appeal',
    access: 'resident',
    summary: 'Say within seven days, once, that it should not have been declined; somebody else decides',
    input: z.object({ ...action, reason, photoIds: PhotoIds.default([]) }),
    output: HazardFile,
    refusals: [...refusedAction, ...refusedPhotos, 'hazard_appealed_already', 'hazard_declined_long_ago'],
  }),
  rate: endpoint({
    method: 'POST',
    path: '/hazards/{hazardId}/rate',
    access: 'resident',
    summary: 'Say that it is fixed, and how that went, once; for who reported it or met it too',
    input: z.object({ ...action, level: RatingLevel.optional() }),
    output: HazardFile,
    refusals: [...refusedAction, 'hazard_already_rated', 'rating_of_own_work'],
  }),
}
