import * as z from 'zod'
import { now } from '../../platform/clock'
import { keptOfAll } from '../../platform/own-storage'
import { forgetPhoto } from '../../platform/photos'

// Of a change that was typed and not sent only this much: the whole of it would be loaded with the app.
const Unsent = z.looseObject({
  until: z.string(),
  draft: z.looseObject({ photos: z.record(z.string(), z.array(z.looseObject({ path: z.string() }))) }),
})

/** Names on a phone: of whoever used it, and whether or not they look at the sign-up again. */
export function dropOldChanges(): void {
  for (const one of keptOfAll('sign-up-change', Unsent)) {
    const unsent = one.get()
    if (unsent && now() < unsent.until) continue
    for (const { path } of Object.values(unsent?.draft.photos ?? {}).flat()) void forgetPhoto(path)
    one.remove()
  }
}
