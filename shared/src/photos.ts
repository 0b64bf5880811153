import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { PhotoId, RequestId } from './ids.ts'

export const photoTypes = ['image/jpeg', 'image/png', 'image/webp'] as const
export const photoBytesAtMost = 10 * 1024 * 1024
export const photosAtMost = 6

/** A checked photo in two widths, both JPEG without metadata. The addresses are good for an hour or more. */
export const Photo = z.object({ id: PhotoId, small: z.string(), large: z.string() }).meta({ id: 'Photo' })
export type Photo = z.infer<typeof Photo>

/** Photos that were uploaded before, by their ids. */
export const PhotoIds = z.array(PhotoId).max(photosAtMost)

/** Why photos cannot be used. */
export const refusedPhotos = ['photo_not_found', 'photo_not_ready', 'photo_refused', 'photo_already_used'] as const

export const PhotoState = z.enum(['expected', 'ready', 'refused'])

export const photos = {
  prepare: endpoint({
    method: 'POST',
    path: '/photos',
    access: 'resident',
    summary: 'Ask for a place to upload one photo: a form (POST) that takes exactly this photo within 15 minutes',
    input: z.object({
      requestId: RequestId,
      contentType: z.enum(photoTypes),
      bytes: z.number().int().min(1).max(photoBytesAtMost),
    }),
    output: z.object({
      photoId: PhotoId,
      upload: z.object({ url: z.string(), fields: z.record(z.string(), z.string()) }),
    }),
    refusals: ['request_id_reused'],
  }),
}
