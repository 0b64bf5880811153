import type { Person } from '@mulin/shared/people'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { forgetPhoto } from '../../../platform/photos'
import { whoIsSignedIn } from '../../../platform/session'
import { choose, type DraftPhoto } from '../../../queries/photo-courier'
import { useAreas } from '../../../queries/use-areas'
import { useCache } from '../../../queries/use-cache'
import { useCategories } from '../../../queries/use-categories'
import { useMe } from '../../../queries/use-me'
import { newDraft } from '../report/draft'
import { withPlaceOf } from '../report/usual-place'
import { addDraft, changeDraft, dropDone, isOpen, myDrafts, type PatrolDraft } from './drafts'
import { sendAll } from './send-all'
import { useMyDrafts } from './use-drafts'
import { allWays, onWaysChange } from './ways'

/** A walk: the places taken down so far, how far each is, and what can be done next. */
export function usePatrol() {
  const drafts = useMyDrafts()
  const ways = useSyncExternalStore(onWaysChange, allWays, allWays)
  const { value: me } = useMe()
  const { askAgain } = useCache()
  // Read while there is a network: the walk may leave it before anything is asked.
  useCategories()
  useAreas()
  const camera = useCamera()
  useEffect(() => (me ? drafts.filter(isWithoutEstate).forEach((draft) => settle(draft, me)) : undefined), [drafts, me])
  const busy = drafts.some(({ requestId }) => ways.get(requestId)?.stage !== undefined)

  const send = async (only?: string) => {
    await sendAll(only === undefined ? undefined : () => [only])
    await askAgain(['my-hazards'], ['inbox'], ['hazards-of-area'])
  }
  const decide = (requestId: string, choice: string) => {
    changeDraft(requestId, { choice })
    void send(requestId)
  }
  return { drafts, ways, busy, send, decide, ...camera }
}

const isWithoutEstate = (draft: PatrolDraft) => isOpen(draft) && draft.estateId === undefined

/** Taken before it was known whose home is where. */
function settle(draft: PatrolDraft, me: Person) {
  const { estateId, building } = withPlaceOf(me, draft)
  if (estateId !== undefined) changeDraft(draft.requestId, { estateId, building })
}

/** One more place: its first photo, where the last one was. */
function useCamera() {
  const { value: me } = useMe()
  const [noRoom, setNoRoom] = useState(false)
  /** Gives the new draft's id, if a photo was taken and the device has room for it. */
  const take = async (): Promise<string | undefined> => {
    const photos = await choose(1, ['camera']).catch(() => undefined)
    if (photos?.length === 0) return undefined
    const requestId = photos && keep(photos, me)
    setNoRoom(requestId === undefined)
    return requestId
  }
  return { take, noRoom }
}

function keep(photos: DraftPhoto[], me: Person | undefined): string | undefined {
  const { estateId, building } = myDrafts().at(-1) ?? {}
  const draft = { ...withPlaceOf(me, { ...newDraft(), estateId, building }), photos, by: whoIsSignedIn() }
  // All was sent: this is another walk.
  if (!myDrafts().some(isOpen)) dropDone()
  if (addDraft(draft)) return draft.requestId
  photos.forEach(({ path }) => void forgetPhoto(path))
  return undefined
}
