import type { Person } from '@mulin/shared/people'
import { useEffect, useState } from 'react'
import { usePageShow } from '../../../platform/page-life'
import { useMe } from '../../../queries/use-me'
import { withPlaceOf } from '../report/usual-place'
import { changeDraft, isOpen, myDrafts, onDraftsChange, type PatrolDraft } from './drafts'

/** What is on the device, newer after every change. */
export function useMyDrafts() {
  const [drafts, show] = useState(myDrafts)
  const { value: me } = useMe()
  const read = () => show(myDrafts())
  useEffect(() => onDraftsChange(read), [])
  useEffect(() => (me ? takeOver(me) : undefined), [me])
  usePageShow(read)
  return drafts
}

/** Taken before it was known who walks, or whose home is where. */
const takeOver = (me: Person) =>
  myDrafts()
    .filter(isOpen)
    .forEach((draft) => {
      if (draft.by === undefined) changeDraft(draft.requestId, { by: me.id })
      if (draft.estateId === undefined) changeDraft(draft.requestId, homeOf(me, draft))
    })

function homeOf(me: Person, draft: PatrolDraft) {
  const { estateId, building } = withPlaceOf(me, draft)
  return { estateId, building }
}
