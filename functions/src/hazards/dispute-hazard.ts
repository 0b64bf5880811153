import type { hazards } from '@mulin/shared/hazards/endpoints'
import { deadlineOf } from '../platform/deadlines.ts'
import type { UseCase } from '../platform/serve.ts'
import { takeStep } from '../tables/hazard-steps.ts'
import { joinedHazardOf } from '../tables/joined-hazards.ts'
import { photosAlong } from '../tables/step-photos.ts'

/** It begins anew, with a new deadline; whoever checked it does not check it again. */
export const disputeHazard: UseCase<typeof hazards.dispute> = async (call) => {
  const joined = await joinedHazardOf(call.input.hazardId, call.personId)
  const more = photosAlong(call, (hazard) => {
    const again = deadlineOf(hazard, call.now)
    const disputes = (hazard.disputes ?? 0) + 1
    return {
      change: { ...again, countedFrom: call.now, disputes, outcome: undefined, rating: undefined },
      entry: { dueAt: again.dueAt },
    }
  })
  return takeStep({ ...call, joined: joined !== undefined }, 'dispute', more)
}
