import { joining, joiningPhotosAtMost } from '@mulin/shared/hazards/joining'
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

/** The same draft joins the same hazard once, however often it is sent. */
export const joinWith = (draft: Draft, hazardId: string, photoIds: readonly string[]) =>
  patiently(() =>
    api(joining).join({
      hazardId,
      requestId: `${draft.requestId}-${hazardId}`,
      photoIds: photoIds.slice(0, joiningPhotosAtMost),
      ...(wordsIn(draft) && { words: wordsIn(draft) }),
    }),
  )

/** Where exactly and what, in my words. */
export const wordsIn = ({ place, description }: Draft) =>
  [place, description].flatMap((said) => said.trim() || []).join('，')

/** Joins what somebody else reported, with the photos of the draft as far as they arrive: without them it counts too. */
export function useJoin(hazardId: string, { draft, photos, onJoined }: Joining) {
  const [busy, setBusy] = useState(false)
  const { run, refusal } = useAct((photoIds: string[]) => joinWith(draft, hazardId, photoIds), {
    changes: [['my-hazards']],
    onDone: onJoined,
  })
  const join = async () => {
    setBusy(true)
    await run(await photos.arriveInPart())
    setBusy(false)
  }
  return { busy, refusal, join }
}
