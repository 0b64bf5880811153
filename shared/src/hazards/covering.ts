import * as z from 'zod'
import { endpoint } from '../endpoint.ts'
import { HazardId, PhotoId, RequestId } from '../ids.ts'
import { Photo } from '../photos.ts'
import { HazardFile } from './hazard.ts'
import { reason } from './step-input.ts'

const share = z.number().min(0).max(1)

/** Part of a picture, by its edges: shares of width and height, counted from the upper left corner. */
export const Rectangle = z
  .object({ left: share, top: share, right: share, bottom: share })
  .refine(({ left, top, right, bottom }) => left < right && top < bottom, 'There is nothing inside')
  .meta({ id: 'Rectangle' })
export type Rectangle = z.infer<typeof Rectangle>

export const rectanglesAtMost = 20

const ofHazard = { hazardId: HazardId, photoId: PhotoId }
const asked = { method: 'POST', access: 'hazards.handle' } as const

/** A face, a number plate, a door number: parts of a photo that are nobody's business, painted over for good. */
export const covering = {
  cover: endpoint({
    ...asked,
    path: '/hazards/{hazardId}/photos/{photoId}/cover',
    summary: 'Paint parts of a photo black for all but who took it; what was covered before stays covered',
    input: z.object({
      ...ofHazard,
      requestId: RequestId,
      /** Of the hazard as it was read: the photo as it looked then. */
      version: z.number().int().min(1),
      rectangles: z.array(Rectangle).min(1).max(rectanglesAtMost),
    }),
    output: HazardFile,
    refusals: ['hazard_not_found', 'photo_not_found', 'photo_changed'],
  }),
  uncover: endpoint({
    ...asked,
    path: '/hazards/{hazardId}/photos/{photoId}/uncover',
    summary: 'Everybody who sees this photo sees it again as it was taken',
    input: z.object({ ...ofHazard, reason }),
    output: HazardFile,
    refusals: ['hazard_not_found', 'photo_not_found'],
  }),
  original: endpoint({
    ...asked,
    path: '/hazards/{hazardId}/photos/{photoId}/original',
    summary:
      'A photo as it was taken; that somebody looked is written down for whoever took it, or reported the hazard',
    input: z.object(ofHazard),
    output: Photo,
    refusals: ['hazard_not_found', 'photo_not_found'],
  }),
}
