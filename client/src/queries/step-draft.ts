import { useState } from 'react'
import * as z from 'zod'
import { newRequestId } from '../platform/ids'
import { forgetPhoto } from '../platform/photos'
import { keptOwn } from '../platform/own-storage'
import { DraftPhoto } from './photo-courier'

const StepDraft = z.object({
  requestId: z.string(),
  photos: z.array(DraftPhoto),
  note: z.string(),
  /** Where a step has two ways to end. */
  choice: z.string().optional(),
})
type StepDraft = z.infer<typeof StepDraft>

/** Photos and words of one step with one thing while they are being made, on the device after every change. */
export function useStepDraft(step: string, id: string) {
  const onDevice = keptOwn(`${step}-draft:${id}`, StepDraft)
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
