import { Handler } from '@mulin/shared/hazards/hazard'
import { Spot } from '@mulin/shared/hazards/place'
import { Location } from '@mulin/shared/location'
import * as z from 'zod'
import { newRequestId } from '../platform/ids'
import { forgetPhoto } from '../platform/photos'
import { keptOwn } from '../platform/own-storage'
import { useDraftOn } from '../platform/use-draft'
import { DraftPhoto } from './photo-courier'

const OnMap = Location.extend({ name: z.string() })

/** What and where it is, as somebody says. */
const Said = z.object({
  categoryId: z.string(),
  estateId: z.string(),
  building: z.string(),
  spot: Spot.optional(),
  place: z.string(),
  pin: OnMap.optional(),
  /** What was said of the estates that were chosen before, so that it is there again with them. */
  left: z.record(z.string(), z.object({ building: z.string(), pin: OnMap.optional() })),
})

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
  /** What is put right: as it was read, and as it should have been. */
  right: z.object({ was: Said, is: Said }).optional(),
})
export type StepDraft = z.infer<typeof StepDraft>

type Changes = Partial<Omit<StepDraft, 'requestId'>>

/** Photos and words of one step with one thing while they are being made, on the device after every change. */
export function useStepDraft(step: string, id: string) {
  const onDevice = keptOwn(`${step}-draft:${id}`, StepDraft)
  const { draft, latest, forget, ...kept } = useDraftOn<StepDraft>(
    onDevice,
    () => onDevice.get() ?? { requestId: newRequestId(), photos: [], note: '' },
  )
  const change = (changes: Changes) => {
    kept.change({ ...changes, ...(saysOtherwise(latest(), changes) && { requestId: newRequestId() }) })
  }
  const clear = () => {
    for (const { path } of latest().photos) void forgetPhoto(path)
    forget()
  }
  return { draft, change, clear }
}

/** What was sent may have arrived though its answer was lost: in other words it is another request. */
const saysOtherwise = (before: StepDraft, { photos, ...said }: Changes) =>
  Object.keys(said).length > 0 || (photos !== undefined && pathsOf(photos) !== pathsOf(before.photos))

/** On its way a photo gets another id and stays the same photo. */
const pathsOf = (photos: readonly DraftPhoto[]) => photos.map(({ path }) => path).join()
