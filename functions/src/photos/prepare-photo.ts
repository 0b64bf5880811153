import type { photos } from '@mulin/shared/photos'
import { Refusal } from '@mulin/shared/refusals'
import { newId } from '../platform/ids.ts'
import { incomingKey, uploadForm } from '../platform/photo-store.ts'
import type { UseCase } from '../platform/serve.ts'
import { addPhoto } from '../tables/photos.ts'
import { createOnce } from '../tables/requests.ts'

/** Asked again for the same photo, the form is a new one: 15 minutes may have been too short on a weak network. */
export const preparePhoto: UseCase<typeof photos.prepare> = async ({ input, personId, now }) => {
  const { requestId, ...announced } = input
  const photo = { id: newId('pho'), ownerId: personId, state: 'expected' as const, announcedAt: now, ...announced }
  const request = { personId, requestId, content: announced }
  const made = await createOnce(request, { photoId: photo.id }, [addPhoto(photo)])
  if ('lost' in made) throw new Refusal('busy')
  const { photoId } = made.answer
  return { photoId, upload: uploadForm(incomingKey(personId, photoId), announced, now) }
}
