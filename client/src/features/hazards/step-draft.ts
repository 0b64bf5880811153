import { useState } from 'react'
import * as z from 'zod'
import { newRequestId } from '../../platform/ids'
import { forgetPhoto } from '../../platform/photos'
import { kept } from '../../platform/storage'
import { DraftPhoto } from '../../queries/photo-courier'

const StepDraft = z.object({ requestId: z.string(), photos: z.array(DraftPhoto), note: z.string() })
type StepDraft = z.infer<typeof StepDraft>

/** Photos and words of one step while they are being made, on the device after every change. */
export function useStepDraft(step: string, hazardId: string) {
  const onDevice = kept(`${step}-draft:${hazardId}`, StepDraft)
  const [draft, setDraft] = useState<StepDraft>(
    () => onDevice.get() ?? { requestId: newRequestId(), photos: [], note: '' },
  )
  const change = (changes: Partial<StepDraft>) =>
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
