import type { hazards } from '@mulin/shared/hazards/endpoints'
import { deadlineOf } from '../platform/deadlines.ts'
import type { UseCase } from '../platform/serve.ts'
import { takeStep } from '../tables/hazard-steps.ts'
import { photosAlong } from '../tables/step-photos.ts'

/** It waits anew, with a new deadline; whoever declined it does not decide again. */
export const appealHazard: UseCase<typeof hazards.appeal> = (call) =>
  takeStep(
    call,
    'appeal',
    photosAlong(call, (hazard) => {
      const again = deadlineOf(hazard, call.now)
      return {
        change: { ...again, countedFrom: call.now, appealedAt: call.now },
        entry: { dueAt: again.dueAt },
      }
    }),
  )
