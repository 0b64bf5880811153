import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { ActivityId, PhotoId, RequestId } from './ids.ts'
import { Photo, refusedPhotos } from './photos.ts'

/** A photo of an activity, as anybody sees it. */
export const AlbumPhoto = Photo.extend({ caption: z.string().optional(), addedAt: z.string() }).meta({
  id: 'AlbumPhoto',
})
export type AlbumPhoto = z.infer<typeof AlbumPhoto>

/** Who can be recognised: nobody, adults who agreed to it, or minors too, whose guardians agreed to it in writing. */
export const Faces = z.enum(['nobody', 'adults', 'minors'])
export type Faces = z.infer<typeof Faces>

export const photosPerAlbum = 60
export const photosAtOnce = 9

const ofActivity = { activityId: ActivityId }

export const albums = {
  ofActivity: endpoint({
    method: 'GET',
    path: '/activities/{activityId}/photos',
    access: 'anyone',
    summary: 'Photos of an activity, newest first',
    input: z.object(ofActivity),
    output: z.object({ photos: z.array(AlbumPhoto) }),
    refusals: ['activity_not_found'],
  }),
  add: endpoint({
    method: 'POST',
    path: '/activities/{activityId}/photos',
    access: 'activities.manage',
    summary: 'Show photos of an activity that began; with minors in them only by recorded consent of their guardians',
    input: z.object({
      ...ofActivity,
      requestId: RequestId,
      photoIds: z.array(PhotoId).min(1).max(photosAtOnce),
      caption: z.string().trim().min(1).max(60).optional(),
      faces: Faces,
      /** Of minors: where the written consent is kept. */
      consent: z.string().trim().min(2).max(100).optional(),
    }),
    output: z.object({ photoIds: z.array(PhotoId) }),
    refusals: [
      'activity_not_found',
      'outside_your_area',
      'album_not_open',
      'album_full',
      'consent_required',
      ...refusedPhotos,
      'request_id_reused',
    ],
  }),
  remove: endpoint({
    method: 'POST',
    path: '/activities/{activityId}/photos/{photoId}/remove',
    access: 'activities.manage',
    summary: 'Take a photo out and delete it; the reason is kept',
    input: z.object({ ...ofActivity, photoId: PhotoId, reason: z.string().trim().min(2).max(200) }),
    output: z.object({ photoId: PhotoId }),
    refusals: ['activity_not_found', 'outside_your_area', 'photo_not_found'],
  }),
}
