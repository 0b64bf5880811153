import { joiningPhotosAtMost } from '@mulin/shared/hazards/joining'
import { useState } from 'react'
import { api } from '../../../api'
import { patiently } from '../../../queries/patiently'
import { useAct } from '../../../queries/use-act'
import type { usePhotos } from '../../../queries/use-photos'
import type { Draft } from './draft'

export interface Joined {
  hazardId: string
  joined: number
}

export interface Joining {
  draft: Draft
  photos: ReturnType<typeof usePhotos>
  onJoined: (joined: Joined) => void
}

/** Joins what somebody else reported, with the photos of the draft as far as they arrive: without them it counts too. */
export function useJoin(hazardId: string, { draft, photos, onJoined }: Joining) {
  const [busy, setBusy] = useState(false)
  // The same draft joins the same hazard once, however often it is sent.
  const requestId = `${draft.requestId}-${hazardId}`
  const { run, refusal } = useAct(
    (photoIds: string[]) => patiently(() => api.joining.join({ hazardId, requestId, photoIds })),
    { changes: [['my-hazards']], onDone: onJoined },
  )
  const join = async () => {
    setBusy(true)
    const arrived = await photos.arriveInPart()
    await run(arrived.slice(0, joiningPhotosAtMost))
    setBusy(false)
  }
  return { busy, refusal, join }
}
