import { useEffect, useLayoutEffect, useState } from 'react'
import type { From } from '../platform/chosen-photo'
import { useOnline } from '../platform/online'
import { type DraftPhoto, idsOf, makeCourier, type Prepare, type Way } from './photo-courier'

/**
 * The photos of a draft on their way to the server. `photos` lives in the draft and `onChange` writes it there, so that
 * uploads go on after the app was closed, and by themselves when the network is back.
 */
export function usePhotos(
  photos: readonly DraftPhoto[],
  onChange: (photos: DraftPhoto[]) => void,
  atMost: number,
  prepare?: Prepare,
) {
  const [ways, setWays] = useState<Record<string, Way>>({})
  const [courier] = useState(() => makeCourier((key, way) => setWays((all) => noted(all, key, way)), prepare))
  useLayoutEffect(() => courier.follow(photos, onChange))
  useEffect(() => {
    courier.showAll()
  }, [courier])
  const online = useOnline()
  useEffect(() => courier.sendMissing(), [courier, online])

  const isIn = (key: string) => photos.some(({ requestId }) => requestId === key)
  const beside = Object.entries(ways).filter(([key, { state }]) => !isIn(key) && isNotInYet(state))
  return {
    shown: [
      ...photos.map((photo) => shownAs(photo, ways[photo.requestId], online)),
      ...beside.map(([key, way]) => ({ ...way, key, src: way.src })),
    ],
    /** Ids for the report, or undefined while some photo is not there yet. */
    photoIds: idsOf(photos),
    add: (from?: readonly From[]) => courier.add(atMost - beside.length, from),
    retry: courier.retry,
    retryAll: courier.sendMissing,
    arrive: courier.arrive,
    arriveInPart: courier.arriveInPart,
    forgetSent: courier.forgetSent,
    remove: courier.remove,
  }
}

const isNotInYet = (state: Way['state']) => state === 'making' || state === 'unusable'

function noted(ways: Record<string, Way>, key: string, way?: Partial<Way>): Record<string, Way> {
  const { [key]: before, ...others } = ways
  return way ? { ...others, [key]: { state: 'waiting', percent: 0, ...before, ...way } } : others
}

const shownAs = ({ requestId, photoId }: DraftPhoto, way: Way = { state: 'waiting', percent: 0 }, online: boolean) => ({
  key: requestId,
  src: way.src,
  percent: way.percent,
  state: stateOf(photoId, way, online),
})

/** Without a network nothing failed: it is on the device, and sent later. */
function stateOf(photoId: string | undefined, { state }: Way, online: boolean): Way['state'] | 'kept' {
  if (photoId !== undefined) return 'sent'
  return state === 'failed' && !online ? 'kept' : state
}
