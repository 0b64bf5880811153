import * as z from 'zod'
import { endpoint } from '../endpoint.ts'
import { HazardId, PhotoId } from '../ids.ts'
import { HazardFile } from './hazard.ts'
import { reason } from './step-input.ts'

const asked = {
  method: 'POST',
  access: 'hazards.handle',
  input: z.object({ hazardId: HazardId, photoId: PhotoId, reason }),
  output: HazardFile,
  refusals: ['hazard_not_found', 'photo_not_found'],
} as const

/** A face, a number plate, something indecent. */
export const hidingPhotos = {
  hidePhoto: endpoint({
    ...asked,
    path: '/hazards/{hazardId}/photos/{photoId}/hide',
    summary: 'Neighbours see this photo no more; its reporter and staff still do',
  }),
  showPhoto: endpoint({
    ...asked,
    path: '/hazards/{hazardId}/photos/{photoId}/show',
    summary: 'Neighbours see this photo again',
  }),
}
