import { titleIn } from '@mulin/shared/duties'
import type { handling } from '@mulin/shared/hazards/handling'
import type { UseCase } from '../platform/serve.ts'
import { moved } from '../tables/hazard-writes.ts'
import type { HazardRecord } from '../tables/hazards.ts'
import { type PhotoCall, takePhotoStep } from '../tables/photo-steps.ts'

export const hidePhoto: UseCase<typeof handling.hidePhoto> = (call) =>
  takePhotoStep(call, (record) => changed(record, 'hide_photo', call))
export const showPhoto: UseCase<typeof handling.showPhoto> = (call) =>
  takePhotoStep(call, (record) => changed(record, 'show_photo', call))

interface Call extends PhotoCall {
  input: PhotoCall['input'] & { reason: string }
}

function changed(record: HazardRecord, action: 'hide_photo' | 'show_photo', call: Call): HazardRecord | undefined {
  const { input, actor, personId, now: at } = call
  const { areaPath, state, hiddenPhotoIds: before = [] } = record.hazard
  const isSo = before.includes(input.photoId) === (action === 'hide_photo')
  if (isSo) return undefined
  const others = before.filter((photoId) => photoId !== input.photoId)
  const hidden = action === 'hide_photo' ? [...others, input.photoId] : others
  return moved(
    record,
    { hiddenPhotoIds: hidden.length > 0 ? hidden : undefined },
    { at, action, state, by: titleIn(actor, areaPath), note: input.reason, photoIds: [input.photoId], personId },
  )
}
