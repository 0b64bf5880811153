import { titleIn } from '@mulin/shared/duties'
import type { covering } from '@mulin/shared/hazards/covering'
import type { UseCase } from '../platform/serve.ts'
import { moved } from '../tables/hazard-writes.ts'
import type { HazardRecord } from '../tables/hazards.ts'
import { takePhotoStep } from '../tables/photo-steps.ts'
import { hasAnyPhoto } from '../tables/who-took.ts'

type Uncover = UseCase<typeof covering.uncover>

/** The picture that covered it stays in the store, as the history names it. */
export const uncoverPhoto: Uncover = (call) => takePhotoStep(call, uncovered(call), hasAnyPhoto)

const uncovered =
  ({ input, actor, personId, now: at }: Parameters<Uncover>[0]) =>
  (record: HazardRecord) => {
    const { areaPath, state, coveredPhotos = {} } = record.hazard
    const { [input.photoId]: coveredAs, ...others } = coveredPhotos
    if (coveredAs === undefined) return undefined
    const by = titleIn(actor, areaPath)
    return moved(
      record,
      { coveredPhotos: Object.keys(others).length > 0 ? others : undefined },
      { at, action: 'uncover_photo', state, by, note: input.reason, photoIds: [input.photoId], coveredAs, personId },
    )
  }
