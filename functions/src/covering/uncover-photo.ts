import { titleIn } from '@mulin/shared/duties'
import type { covering } from '@mulin/shared/hazards/covering'
import type { UseCase } from '../platform/serve.ts'
import { moved } from '../tables/hazard-writes.ts'
import { takePhotoStep } from '../tables/photo-steps.ts'

/** The picture that covered it stays in the store, as the history names it. */
export const uncoverPhoto: UseCase<typeof covering.uncover> = (call) =>
  takePhotoStep(call, (record) => {
    const { input, actor, personId, now: at } = call
    const { areaPath, state, coveredPhotos = {} } = record.hazard
    const { [input.photoId]: coveredAs, ...others } = coveredPhotos
    if (coveredAs === undefined) return undefined
    const by = titleIn(actor, areaPath)
    return moved(
      record,
      { coveredPhotos: Object.keys(others).length > 0 ? others : undefined },
      { at, action: 'uncover_photo', state, by, note: input.reason, photoIds: [input.photoId], coveredAs, personId },
    )
  })
