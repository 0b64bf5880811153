import * as z from 'zod'
import { now } from '../../platform/clock'
import { keptOfAll } from '../../platform/own-storage'
import { forgetPhoto } from '../../platform/photos'
import { kept } from '../../platform/storage'

// Only this much of what is kept: the whole of it would be loaded with the app.
const Kept = z.looseObject({ until: z.string() })
const Unsent = Kept.extend({
  draft: z.looseObject({ photos: z.record(z.string(), z.array(z.looseObject({ path: z.string() }))) }),
})

/** Names on a phone, and what they answered: of whoever used it, and whether or not they sign up, or look at a sign-up, again. */
export function dropOldNames(): void {
  for (const one of keptOfAll('sign-up-change', Unsent).filter(isOld)) {
    for (const { path } of Object.values(one.get()?.draft.photos ?? {}).flat()) void forgetPhoto(path)
    one.remove()
  }
  for (const one of keptOfAll('known-people', Kept).filter(isOld)) one.remove()
  const answers = kept('last-answers', Kept.partial())
  if (answers.get() && isOld(answers)) answers.remove()
}

/** What an older version kept without a day counts as old: it says nothing of when it was used. */
const isOld = (one: { get: () => { until?: string | undefined } | undefined }) => now() >= (one.get()?.until ?? '')
