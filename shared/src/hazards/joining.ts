import * as z from 'zod'
import { endpoint } from '../endpoint.ts'
import { HazardId, PhotoId, RequestId, Slug } from '../ids.ts'
import { Location } from '../location.ts'
import { Cursor } from '../pages.ts'
import { Photo, PhotoIds, refusedPhotos } from '../photos.ts'
import { Hazard } from './hazard.ts'
import { Reason } from './likeness.ts'
import { Building, Spot } from './place.ts'

/** What a neighbour sees of somebody else's report: no name, no words, no door, never a private home. */
export const Lookalike = Hazard.pick({
  id: true,
  state: true,
  categoryId: true,
  categoryName: true,
  estateId: true,
  building: true,
  spot: true,
  reportedAt: true,
  joined: true,
})
  .extend({
    /** The first of its photos. */
    photos: z.array(Photo),
    /** There is one, but nobody of staff has looked at it yet. */
    photosWait: z.literal(true).optional(),
    /** I reported it myself. */
    mine: z.boolean(),
    reasons: z.array(Reason),
  })
  .meta({ id: 'Lookalike' })
export type Lookalike = z.infer<typeof Lookalike>

export const joiningPhotosAtMost = 3

const Joined = z.object({
  hazardId: HazardId,
  /** How many met it besides who reported it. */
  joined: z.number().int(),
})

const degrees = (most: number) => z.coerce.number().min(-most).max(most)

export const joining = {
  similar: endpoint({
    method: 'GET',
    path: '/hazards/similar',
    access: 'resident',
    summary: 'Before reporting: up to five open hazards that are likely the same, the likeliest first',
    input: z.object({
      categoryId: Slug,
      estateId: Slug,
      building: Building.optional(),
      spot: Spot.optional(),
      words: z.string().trim().max(300).default(''),
      latitude: degrees(90).optional(),
      longitude: degrees(180).optional(),
      /** My photos, separated by commas. */
      photoIds: z
        .string()
        .transform((text) => text.split(','))
        .pipe(PhotoIds)
        .optional(),
    }),
    output: z.object({ hazards: z.array(Lookalike) }),
    refusals: [],
  }),
  join: endpoint({
    method: 'POST',
    path: '/hazards/{hazardId}/join',
    access: 'resident',
    summary:
      'I met it too (我也遇到), with photos and words of mine if I like, for staff; I hear what becomes of it. Once per person',
    input: z.object({
      hazardId: HazardId,
      requestId: RequestId,
      photoIds: z.array(PhotoId).max(joiningPhotosAtMost).default([]),
      words: z.string().trim().max(600).optional(),
    }),
    output: Joined,
    refusals: ['hazard_not_found', 'hazard_is_your_own', 'hazard_over', ...refusedPhotos, 'request_id_reused'],
  }),
  leave: endpoint({
    method: 'POST',
    path: '/hazards/{hazardId}/leave',
    access: 'resident',
    summary: 'I do not want to hear of it any more',
    input: z.object({ hazardId: HazardId }),
    output: z.object({ hazardId: HazardId }),
    refusals: [],
  }),
  others: endpoint({
    method: 'GET',
    path: '/hazards/{hazardId}/joined',
    access: 'hazards.fix',
    summary: 'For staff: photos and words of who met it too, not who they are, newest first',
    input: z.object({ hazardId: HazardId, after: Cursor.optional() }),
    output: z.object({
      others: z.array(z.object({ at: z.string(), words: z.string().optional(), photos: z.array(Photo) })),
      next: Cursor.optional(),
    }),
    refusals: ['hazard_not_found'],
  }),
}

/** Where somebody is, when both numbers are told. */
export const locationIn = ({ latitude, longitude }: { latitude?: number; longitude?: number }) =>
  latitude === undefined || longitude === undefined ? undefined : Location.parse({ latitude, longitude })
