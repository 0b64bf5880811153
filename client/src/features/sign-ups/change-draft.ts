import type { SignUpDetail } from '@mulin/shared/sign-ups/sign-up'
import { addDays, startOf } from '@mulin/shared/times'
import { hashKey } from '@tanstack/react-query'
import { useState } from 'react'
import * as z from 'zod'
import { now, today } from '../../platform/clock'
import { newRequestId } from '../../platform/ids'
import { keptOwn } from '../../platform/own-storage'
import { forgetPhotosOf, SignUpDraft, useSignUpDraftOn } from './sign-up-draft'

const Start = SignUpDraft.omit({ requestId: true, begunAt: true })
type Start = z.infer<typeof Start>

const KeptChange = z.object({
  /** Later it is dropped, see `dropOldNames`. */
  until: z.string().default(''),
  /** The version of the sign-up that whoever types knows of. */
  seen: z.number(),
  /** What the sign-up said: what differs was typed. */
  before: Start,
  draft: SignUpDraft,
})
type KeptChange = z.infer<typeof KeptChange>

type Known = Pick<SignUpDetail, 'id' | 'version' | 'startsAt'>

const shelfOf = (signUpId: string) => keptOwn(`sign-up-change:${signUpId}`, KeptChange)

/** Once it is saved. */
export function forgetChange(signUpId: string) {
  const shelf = shelfOf(signUpId)
  const last = shelf.get()
  if (last) forgetPhotosOf(last.draft)
  shelf.remove()
}

const keptDays = 7

/** Nobody comes back to it after that, or changes what has begun. */
function untilOf({ startsAt }: Pick<SignUpDetail, 'startsAt'>): string {
  const until = startOf(addDays(today(), keptDays))
  return until < startsAt ? until : startsAt
}

/** What the sign-up says now, and over it what was typed; `hasMoved` until whoever typed over another version chose. */
export function useChangeDraft({ id, version, startsAt }: Known, start: Start) {
  const shelf = shelfOf(id)
  const until = untilOf({ startsAt })
  const [last] = useState(() => shelf.get())
  const [hasMoved, setHasMoved] = useState(() => last !== undefined && last.seen < version && isTypedOver(last, start))
  const seen = hasMoved && last ? last.seen : version
  const set = (draft: SignUpDraft) => shelf.set({ until, seen, before: start, draft })
  const { draft, change, changePhotos } = useSignUpDraftOn({ set, remove: shelf.remove }, () => ({
    ...start,
    ...(last && typedIn(last)),
    // The same try goes on with the same version only.
    requestId: last?.seen === version ? last.draft.requestId : newRequestId(),
    begunAt: last?.draft.begunAt ?? now(),
  }))
  const choose = (changes: Partial<SignUpDraft>) => {
    shelf.set({ until, seen: version, before: start, draft: change(changes) })
    setHasMoved(false)
  }
  const startAnew = () => {
    forgetPhotosOf(draft)
    choose(start)
  }
  return { draft, change, changePhotos, hasMoved, goOn: () => choose({}), startAnew }
}

const typedIn = ({ before, draft }: KeptChange) => differing(draft, before)

/** Not when it came to be so anyway: an answer of before was lost on the way. */
const isTypedOver = (last: KeptChange, start: Start) =>
  Object.keys(differing({ ...start, ...typedIn(last) }, start)).length > 0

const differing = (draft: Start, before: Start) =>
  Object.fromEntries(
    Start.keyof().options.flatMap((field) =>
      hashKey([draft[field]]) === hashKey([before[field]]) ? [] : [[field, draft[field]] as const],
    ),
  )
