import type { InputOf, OutputOf } from '@mulin/shared/endpoint'
import type { photos } from '@mulin/shared/photos'
import { Refusal, type RefusalCode } from '@mulin/shared/refusals'
import { newId } from '../platform/ids.ts'
import { incomingKey, uploadForm } from '../platform/photo-store.ts'
import { addPhoto } from './photos.ts'
import { createOnce } from './requests.ts'
import type { Write } from './transact.ts'

type Prepare = typeof photos.prepare

/** Asked again for the same photo, the form is a new one: 15 minutes may have been too short on a weak network. */
export async function preparedPhoto(
  ownerId: string,
  { requestId, ...announced }: InputOf<Prepare>,
  now: string,
  along?: { write: Write; whyLost: RefusalCode },
): Promise<OutputOf<Prepare>> {
  const photo = { id: newId('pho'), ownerId, state: 'expected' as const, announcedAt: now, ...announced }
  const request = { personId: ownerId, requestId, content: announced }
  const made = await createOnce(request, { photoId: photo.id }, [addPhoto(photo), ...(along ? [along.write] : [])])
  if ('lost' in made) throw new Refusal(along && made.lost.write > 0 ? along.whyLost : 'busy')
  const { photoId } = made.answer
  return { photoId, upload: uploadForm(incomingKey(ownerId, photoId), announced, now) }
}
