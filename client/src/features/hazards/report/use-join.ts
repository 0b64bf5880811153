import { joining, joiningPhotosAtMost } from '@mulin/shared/hazards/joining'
import { useState } from 'react'
import { api } from '../../../api'
import { newRequestId } from '../../../platform/ids'
import { patiently } from '../../../queries/patiently'
import { useAct } from '../../../queries/use-act'
import type { DraftPhoto } from '../../../queries/photo-courier'
import type { usePhotos } from '../../../queries/use-photos'
import type { Draft } from './draft'

export interface Joined {
  hazardId: string
  joined: number
}

export interface Joining {
  draft: Draft
  photos: ReturnType<typeof usePhotos>
  onChange: (changes: Pick<Draft, 'along'>) => void
  onJoined: (joined: Joined) => void
}

/** The photos of the draft that go along: those that were chosen, at first the first ones. */
export const alongIn = ({ photos, along }: Pick<Draft, 'photos' | 'along'>): readonly DraftPhoto[] =>
  photos.filter(({ path }) => along === undefined || along.includes(path)).slice(0, joiningPhotosAtMost)

/** The same draft joins the same hazard once, however often it is sent, on whatever device. */
export const joinWith = (
  draft: Draft,
  hazardId: string,
  photoIds: readonly string[],
  requestId = `${draft.requestId}-${hazardId}`,
) =>
  patiently(() =>
    api(joining).join({
      hazardId,
      requestId,
      photoIds: [...photoIds],
      ...(wordsIn(draft) && { words: wordsIn(draft) }),
    }),
  )

/** They want to be in now, also where they left since the same draft arrived. */
async function joinNow(draft: Draft, hazardId: string, photoIds: readonly string[]) {
  const answer = await joinWith(draft, hazardId, photoIds)
  return !answer.ok && answer.code === 'request_id_reused'
    ? joinWith(draft, hazardId, photoIds, newRequestId())
    : answer
}

/** Where exactly and what, in my words. */
export const wordsIn = ({ place, description }: Draft) =>
  [place, description].flatMap((said) => said.trim() || []).join('，')

/** Joins what somebody else reported, with the chosen photos as far as they arrive: without them it counts too. */
export function useJoin(hazardId: string, { draft, photos, onJoined }: Omit<Joining, 'onChange'>) {
  const [busy, setBusy] = useState(false)
  const { run, refusal } = useAct((photoIds: string[]) => joinNow(draft, hazardId, photoIds), {
    changes: [['my-hazards']],
    onDone: onJoined,
  })
  const join = async () => {
    setBusy(true)
    const along = alongIn(draft).map(({ path }) => path)
    await run(await photos.arriveInPart(({ path }) => along.includes(path)))
    setBusy(false)
  }
  return { busy, refusal, join }
}
