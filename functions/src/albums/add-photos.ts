import { type albums, photosPerAlbum } from '@mulin/shared/albums'
import { mayDecideIn } from '@mulin/shared/duties'
import { Refusal } from '@mulin/shared/refusals'
import { later } from '../platform/clock.ts'
import type { UseCase } from '../platform/serve.ts'
import { type Album, albumFrom, albumKeys, changeAlbum } from '../tables/albums.ts'
import { keys } from '../tables/keys.ts'
import { attachPhoto, whyLost, whyUnusable } from '../tables/photos.ts'
import type { Item } from '../tables/reading.ts'
import { answeredOnce, createOnce, type Request, requestKey } from '../tables/requests.ts'
import { getItems } from '../tables/table.ts'

type Add = UseCase<typeof albums.add>
type Call = Parameters<Add>[0]
type Added = Awaited<ReturnType<Add>>

const idsOf = ({ input: { photoIds } }: Call) => [...new Set(photoIds)]

export const addPhotos: Add = async (call) => {
  const { input, personId } = call
  const { requestId, activityId, ...content } = input
  const request = { personId, requestId, content: { activityId, ...content } }
  const photoKeys = idsOf(call).map((photoId) => keys.photo(personId, photoId))
  const [remembered, activity, known, ...photos] = await getItems([
    requestKey(request),
    ...albumKeys(activityId),
    ...photoKeys,
  ])
  return answeredOnce<Added>(request, remembered, () =>
    added(call, request, { found: albumFrom([activity, known]), photos }),
  )
}

interface Seen {
  found: ReturnType<typeof albumFrom>
  photos: (Item | undefined)[]
}

async function added(call: Call, request: Request, { found, photos }: Seen): Promise<Added> {
  const { input, personId, refuse } = call
  const { activityId } = input
  const album = albumOpenFor(call, found)
  const unusable = whyUnusable(photos)
  if (unusable) throw refuse(unusable)

  const photoIds = idsOf(call)
  const attached = photoIds.map((photoId) => attachPhoto(personId, photoId, activityId))
  const writes = [
    ...attached,
    changeAlbum(activityId, album, { photos: [...album.photos, ...newPhotos(call, photoIds)] }),
  ]
  const done = await createOnce(request, { photoIds }, writes)
  if ('answer' in done) return done.answer
  // Somebody else changed the album at the same moment; the call may be sent again.
  throw done.lost.write < attached.length ? refuse(whyLost(done.lost)) : new Refusal('busy')
}

// What is set up is worth a photo too.
const minutesBefore = 60

function albumOpenFor({ input, actor, now, refuse }: Call, found: ReturnType<typeof albumFrom>): Album {
  if (!found) throw refuse('activity_not_found')
  if (!mayDecideIn(actor, found.areaPath)) throw refuse('outside_your_area')
  const opensAt = later(found.startsAt, -minutesBefore)
  if (now < opensAt) throw refuse('album_not_open', { opensAt })
  if (input.faces === 'minors' && input.consent === undefined) throw refuse('consent_required')
  if (found.album.photos.length + input.photoIds.length > photosPerAlbum)
    throw refuse('album_full', { atMost: photosPerAlbum })
  return found.album
}

const newPhotos = ({ input: { caption, faces, consent }, personId, now }: Call, photoIds: readonly string[]) =>
  photoIds.map((id) => ({ id, addedAt: now, addedBy: personId, caption, faces, consent }))
