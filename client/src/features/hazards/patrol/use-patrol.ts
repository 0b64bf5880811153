import type { Person } from '@mulin/shared/people'
import { useState, useSyncExternalStore } from 'react'
import { forgetPhoto } from '../../../platform/photos'
import { useMaking } from '../../../queries/making'
import { takeOne, type DraftPhoto } from '../../../queries/photo-courier'
import { useAreas } from '../../../queries/use-areas'
import { useCache } from '../../../queries/use-cache'
import { useCategories } from '../../../queries/use-categories'
import { useMe } from '../../../queries/use-me'
import { newDraft } from '../report/draft'
import { withPlaceOf } from '../report/usual-place'
import { asAnother, changeDraft, editDraft, myDrafts, type PatrolDraft } from './drafts'
import { sendAll } from './send-all'
import { takeDown } from './take-down'
import type { texts } from './texts'
import { useMyDrafts } from './use-drafts'
import { allWays, onWaysChange } from './ways'

/** A walk: the places taken down so far, how far each is, and what can be done next. */
export function usePatrol() {
  const drafts = useMyDrafts()
  const ways = useSyncExternalStore(onWaysChange, allWays, allWays)
  const { askAgain } = useCache()
  // Read while there is a network: the walk may leave it before anything is asked.
  useCategories()
  useAreas()
  const takingDown = useTakingDown()
  const making = useMaking()
  const busy = making || drafts.some(({ requestId }) => ways.get(requestId)?.stage !== undefined)

  const send = async (only?: string) => {
    await sendAll(only)
    await askAgain(['my-hazards'], ['inbox'], ['hazards-of-area'])
  }
  const decide = (requestId: string, choice: string) => {
    changeDraft(requestId, { choice })
    void send(requestId)
  }
  // As a report of its own it would be told to be like the one that arrived.
  const sendAnew = (requestId: string, choice = 'anyway') => void send(asAnother(requestId, choice))
  return { drafts, ways, busy, send, sendAnew, decide, ...takingDown }
}

/** What the device did not keep. */
export type NotKept = keyof typeof texts.notKept | undefined

/** One more place: its first photo, where the last one was; then what is written about it. */
function useTakingDown() {
  const { value: me } = useMe()
  const [notKept, setNotKept] = useState<NotKept>()
  /** Gives the new draft's id, if a photo was taken and the device has room for it. */
  const take = async (): Promise<string | undefined> => {
    try {
      const photo = await takeOne(['camera'])
      if (!photo) return undefined
      const requestId = keep(photo, me)
      setNotKept(requestId === undefined ? 'photo' : undefined)
      return requestId
    } catch {
      setNotKept('photo')
      return undefined
    }
  }
  const edit = (requestId: string, changes: Partial<PatrolDraft>) =>
    setNotKept(editDraft(requestId, changes) ? undefined : 'words')
  return { take, edit, notKept }
}

function keep(photo: DraftPhoto, me: Person | undefined): string | undefined {
  const { estateId, building } = myDrafts().at(-1) ?? {}
  const draft = { ...withPlaceOf(me, { ...newDraft(), estateId, building }), photos: [photo] }
  if (takeDown(draft)) return draft.requestId
  void forgetPhoto(photo.path)
  return undefined
}
