import { Handler } from '@mulin/shared/hazards/hazard'
import * as z from 'zod'
import { newRequestId } from '../platform/ids'
import { forgetPhoto } from '../platform/photos'
import { keptOwn } from '../platform/own-storage'
import { useDraftOn } from '../platform/use-draft'
import { DraftPhoto } from './photo-courier'

const StepDraft = z.object({
  requestId: z.string(),
  photos: z.array(DraftPhoto),
  note: z.string(),
  /** Where a step has two ways to end. */
  choice: z.string().optional(),
  /** To whom it goes. */
  handler: Handler.optional(),
  /** Where they were on duty: in another area they are none of those to choose from. */
  handlerIn: z.string().optional(),
  /** By which day. */
  until: z.string().optional(),
  /** What is to be done in several places, by whom each. */
  parts: z.array(z.object({ what: z.string(), handler: Handler.optional() })).optional(),
})
export type StepDraft = z.infer<typeof StepDraft>

/** Photos and words of one step with one thing while they are being made, on the device after every change. */
export function useStepDraft(step: string, id: string) {
  const onDevice = keptOwn(`${step}-draft:${id}`, StepDraft)
  const { draft, latest, change, forget } = useDraftOn<StepDraft>(
    onDevice,
    () => onDevice.get() ?? { requestId: newRequestId(), photos: [], note: '' },
  )
  const clear = () => {
    for (const { path } of latest().photos) void forgetPhoto(path)
    forget()
  }
  return { draft, change, clear }
}
