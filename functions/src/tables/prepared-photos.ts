import type { InputOf, OutputOf } from '@mulin/shared/endpoint'
import type { photos } from '@mulin/shared/photos'
import { Refusal } from '@mulin/shared/refusals'
import { newId } from '../platform/ids.ts'
import { incomingKey, uploadForm } from '../platform/photo-store.ts'
import { addPhoto } from './photos.ts'
import { createOnce } from './requests.ts'

type Prepare = typeof photos.prepare

/** Asked again for the same photo, the form is a new one: 15 minutes may have been too short on a weak network. */
export async function preparedPhoto(
  ownerId: string,
  { requestId, ...announced }: InputOf<Prepare>,
  now: string,
): Promise<OutputOf<Prepare>> {
  const photo = { id: newId('pho'), ownerId, state: 'expected' as const, announcedAt: now, ...announced }
  const request = { personId: ownerId, requestId, content: announced }
  const made = await createOnce(request, { photoId: photo.id }, [addPhoto(photo)])
  if ('lost' in made) throw new Refusal('busy')
  const { photoId } = made.answer
  return { photoId, upload: uploadForm(incomingKey(ownerId, photoId), announced, now) }
}
