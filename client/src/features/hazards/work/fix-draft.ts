import { useState } from 'react'
import * as z from 'zod'
import { newRequestId } from '../../../platform/ids'
import { forgetPhoto } from '../../../platform/photos'
import { kept } from '../../../platform/storage'
import { DraftPhoto } from '../../../queries/photo-courier'

const FixDraft = z.object({ requestId: z.string(), photos: z.array(DraftPhoto), note: z.string() })
type FixDraft = z.infer<typeof FixDraft>

/** The result of one hazard's fix while it is being written, on the device after every change. */
export function useFixDraft(hazardId: string) {
  const onDevice = kept(`fix-draft:${hazardId}`, FixDraft)
  const [draft, setDraft] = useState<FixDraft>(
    () => onDevice.get() ?? { requestId: newRequestId(), photos: [], note: '' },
  )
  const change = (changes: Partial<FixDraft>) =>
    setDraft((before) => {
      const after = { ...before, ...changes }
      onDevice.set(after)
      return after
    })
  const clear = () => {
    for (const { path } of draft.photos) void forgetPhoto(path)
    onDevice.remove()
  }
  return { draft, change, clear }
}
