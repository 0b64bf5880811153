import type { SentTo } from '@mulin/shared/endpoint'
import { type Photo, photos } from '@mulin/shared/photos'
import * as z from 'zod'
import { api } from '../api'
import { newRequestId } from '../platform/ids'
import type { Chosen, From } from '../platform/chosen-photo'
import { whileMaking } from './making'
import { choosePhotos, forgetPhoto, sourceOf, uploadPhoto } from '../platform/photos'

/** A photo of a draft: kept on the device, with the id under which it is sent. */
export const DraftPhoto = z.object({
  requestId: z.string(),
  path: z.string(),
  bytes: z.number(),
  contentType: z.enum(['image/jpeg', 'image/png', 'image/webp']),
  /** Set once the server has it. */
  photoId: z.string().optional(),
})
export type DraftPhoto = z.infer<typeof DraftPhoto>

/** How far a photo has come. */
export interface Way {
  /** `making`: chosen, not in the draft yet; `unusable`: it never will be. */
  state: 'making' | 'unusable' | 'waiting' | 'sending' | 'sent' | 'failed'
  percent: number
  src?: string | undefined
}

/** Where a photo is announced: by its owner, or by who has a link. */
export type Prepare = (photo: SentTo<typeof photos.prepare>) => Promise<Prepared>
type Prepared = { ok: false } | { ok: true; value: { photoId: string; upload: Parameters<typeof uploadPhoto>[0] } }

/** Without a way it is forgotten. */
type Note = (key: string, way?: Partial<Way>) => void
type Change = (photos: DraftPhoto[]) => void

/** Takes the photos of one draft to the server, each once at a time, and notes how far they are. */
export function makeCourier(note: Note, prepare: Prepare = api(photos).prepare) {
  const draft = makeShelf()

  const send = makeCarrier(draft, note, prepare)
  const sendMissing = () => Promise.all(draft.all().filter(isMissing).map(send))

  const take = makeTaker(draft, note, send)

  return {
    follow: draft.follow,
    showAll: () => draft.all().forEach((photo) => noteSource(photo, note)),
    sendMissing: () => void sendMissing(),
    /** Ids of all once they are there, or undefined when one cannot be sent now. */
    arrive: () => sendMissing().then(() => idsOf(draft.all())),
    /** Ids of those that could be sent, as far as they are wanted. */
    arriveInPart: (isWanted: (photo: DraftPhoto) => boolean) =>
      sendMissing().then(() => sentOf(draft.all().filter(isWanted))),
    forgetSent: () => draft.change(underAnotherId),
    retry: (key: string) => draft.all().filter(has(key)).filter(isMissing).forEach(send),
    add: async (atMost: number, from?: readonly From[]) => {
      const chosen = (await choosePhotos(atMost - draft.all().length, from)).map((keep) =>
        asDraft(keep, newRequestId()),
      )
      chosen.forEach(({ key }) => note(key, { state: 'making' }))
      await take(chosen)
    },
    remove: (key: string) => {
      note(key)
      draft.all().filter(has(key)).forEach(forget)
      draft.write(draft.all().filter((photo) => !has(key)(photo)))
    },
  }
}

/** Takes what was chosen into the draft. One after the other: six large photos at once are more than a cheap phone can hold. */
function makeTaker(draft: ReturnType<typeof makeShelf>, note: Note, send: (photo: DraftPhoto) => Promise<void>) {
  const takeIn = async ({ key, make }: ReturnType<typeof asDraft>) => {
    const photo = await make()
    if (!photo) return note(key, { state: 'unusable' })
    draft.write([...draft.all(), photo])
    note(key, { state: 'waiting' })
    noteSource(photo, note)
    void send(photo)
  }
  let line = Promise.resolve()
  return (chosen: readonly ReturnType<typeof asDraft>[]) => {
    const before = line
    line = whileMaking(async () => {
      await before
      for (const one of chosen) await takeIn(one)
    })
    return line
  }
}

/** Carries a photo, if it is not on its way already. */
function makeCarrier(draft: ReturnType<typeof makeShelf>, note: Note, prepare: Prepare) {
  const onTheWay = new Map<string, Promise<void>>()
  const carry = async (photo: DraftPhoto) => {
    const { requestId } = photo
    note(requestId, { state: 'sending', percent: 0 })
    const photoId = await sendPhoto(photo, (percent) => note(requestId, { percent }), prepare)
    note(requestId, { state: photoId ? 'sent' : 'failed' })
    if (photoId) draft.change((one) => (one.requestId === requestId ? { ...one, photoId } : one))
    onTheWay.delete(requestId)
  }
  return (photo: DraftPhoto) => {
    const sending = onTheWay.get(photo.requestId) ?? carry(photo)
    onTheWay.set(photo.requestId, sending)
    return sending
  }
}

/** For when the server no longer has what was sent. */
export const underAnotherId = (photo: DraftPhoto) => ({ ...photo, requestId: newRequestId(), photoId: undefined })

const noteSource = ({ requestId, path }: DraftPhoto, note: Note) =>
  void sourceOf(path).then((src) => note(requestId, { src }))

function asDraft(keep: Chosen, key: string) {
  const make = () =>
    keep().then(
      (photo): DraftPhoto => ({ ...photo, requestId: key }),
      () => undefined,
    )
  return { key, make }
}

/** One that was just taken; undefined when nothing was. Throws when the device could not keep it. */
export async function takeOne(from: readonly From[]): Promise<DraftPhoto | undefined> {
  const [keep] = await choosePhotos(1, from)
  return keep && { ...(await keep()), requestId: newRequestId() }
}

/**
 * The photos of the draft as they are at this moment, and the way back into it. What is drawn may be older than what was
 * written since: only what somebody else put there counts.
 */
function makeShelf() {
  let photos: readonly DraftPhoto[] = []
  let drawn: readonly DraftPhoto[] = photos
  const written = new WeakSet<readonly DraftPhoto[]>()
  let onChange: Change = () => undefined
  const write = (next: DraftPhoto[]) => {
    photos = next
    written.add(next)
    onChange(next)
  }
  return {
    all: () => photos,
    write,
    change: (to: (photo: DraftPhoto) => DraftPhoto) => write(photos.map(to)),
    follow: (now: readonly DraftPhoto[], then: Change) => {
      if (now !== drawn && !written.has(now)) photos = now
      drawn = now
      onChange = then
    },
  }
}

const forget = ({ path }: DraftPhoto) => void forgetPhoto(path)
const has = (key: string) => (photo: DraftPhoto) => photo.requestId === key
const isMissing = ({ photoId }: DraftPhoto) => photoId === undefined

export function idsOf(photos: readonly DraftPhoto[]): string[] | undefined {
  const ids = sentOf(photos)
  return ids.length === photos.length ? ids : undefined
}

/** Sends those that are missing, and gives all as far as they came. */
export const carried = (photos: readonly DraftPhoto[], prepare?: Prepare): Promise<DraftPhoto[]> =>
  Promise.all(
    photos.map(async (photo) => {
      if (photo.photoId !== undefined) return photo
      const photoId = await sendPhoto(photo, () => undefined, prepare)
      return photoId === undefined ? photo : { ...photo, photoId }
    }),
  )

const sentOf = (photos: readonly DraftPhoto[]) => photos.flatMap(({ photoId }) => photoId ?? [])

export async function sendPhoto(
  photo: DraftPhoto,
  onProgress: (percent: number) => void,
  prepare: Prepare = api(photos).prepare,
): Promise<Photo['id'] | undefined> {
  const { requestId, contentType, bytes, path } = photo
  const answer = await prepare({ requestId, contentType, bytes })
  if (!answer.ok) return undefined
  const arrived = await uploadPhoto(answer.value.upload, path, onProgress).catch(() => false)
  return arrived ? answer.value.photoId : undefined
}
