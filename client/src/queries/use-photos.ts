import type { Photo } from '@mulin/shared/photos'
import { useCallback, useEffect, useRef, useState } from 'react'
import * as z from 'zod'
import { api } from '../api'
import { newRequestId } from '../platform/ids'
import { choosePhotos, forgetPhoto, type From, sourceOf, uploadPhoto } from '../platform/photos'

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

interface Way {
  state: 'waiting' | 'sending' | 'sent' | 'failed'
  percent: number
  src?: string | undefined
}

/**
 * The photos of a draft on their way to the server. `photos` lives in the draft and `onChange` writes it there, so that
 * uploads go on after the app was closed; `retryAll` is for when the network is back.
 */
export function usePhotos(photos: readonly DraftPhoto[], onChange: (photos: DraftPhoto[]) => void, atMost: number) {
  const [ways, setWays] = useState<Record<string, Way>>({})
  const latest = useRef(photos)
  latest.current = photos
  const onTheWay = useRef(new Set<string>())

  const change = (next: DraftPhoto[]) => {
    latest.current = next
    onChange(next)
  }
  const note = useCallback(
    (key: string, way: Partial<Way>) =>
      setWays((all) => ({ ...all, [key]: { state: 'waiting', percent: 0, ...all[key], ...way } })),
    [],
  )
  const send = async (photo: DraftPhoto) => {
    if (onTheWay.current.has(photo.requestId)) return
    onTheWay.current.add(photo.requestId)
    note(photo.requestId, { state: 'sending', percent: 0 })
    const photoId = await sendPhoto(photo, (percent) => note(photo.requestId, { percent }))
    onTheWay.current.delete(photo.requestId)
    note(photo.requestId, { state: photoId ? 'sent' : 'failed' })
    if (photoId) change(latest.current.map((one) => (one.requestId === photo.requestId ? { ...one, photoId } : one)))
  }
  const sendMissing = () => latest.current.filter(({ photoId }) => !photoId).forEach((photo) => void send(photo))

  useEffect(() => {
    for (const { requestId, path } of photos) void sourceOf(path).then((src) => note(requestId, { src }))
    sendMissing()
    // Once, for what an earlier run of the app left behind.
  }, [])

  return {
    shown: photos.map((photo) => shownAs(photo, ways[photo.requestId])),
    /** Ids for the report, or undefined while some photo is not there yet. */
    photoIds: idsOf(photos),
    add: async (from?: readonly From[]) => {
      const chosen = await choosePhotos(atMost - latest.current.length, from)
      const added = chosen.map((photo) => ({ ...photo, requestId: newRequestId() }))
      change([...latest.current, ...added])
      for (const photo of added) {
        void sourceOf(photo.path).then((src) => note(photo.requestId, { src }))
        void send(photo)
      }
    },
    retry: (key: string) =>
      latest.current.filter(({ requestId }) => requestId === key).forEach((photo) => void send(photo)),
    retryAll: sendMissing,
    remove: (key: string) => {
      for (const { path } of latest.current.filter(({ requestId }) => requestId === key)) void forgetPhoto(path)
      change(latest.current.filter(({ requestId }) => requestId !== key))
    },
  }
}

async function sendPhoto(photo: DraftPhoto, onProgress: (percent: number) => void): Promise<Photo['id'] | undefined> {
  const { requestId, contentType, bytes, path } = photo
  const answer = await api.photos.prepare({ requestId, contentType, bytes })
  if (!answer.ok) return undefined
  const arrived = await uploadPhoto(answer.value.upload, path, onProgress).catch(() => false)
  return arrived ? answer.value.photoId : undefined
}

const shownAs = ({ requestId, photoId }: DraftPhoto, way: Way = { state: 'waiting', percent: 0 }) => ({
  key: requestId,
  src: way.src,
  percent: way.percent,
  state: photoId ? ('sent' as const) : way.state,
})

function idsOf(photos: readonly DraftPhoto[]): string[] | undefined {
  const ids = photos.flatMap(({ photoId }) => photoId ?? [])
  return ids.length === photos.length ? ids : undefined
}
