import type { hazards } from '@mulin/shared/hazards/endpoints'
import { Refusal } from '@mulin/shared/refusals'
import { deadlineOf } from '../platform/deadlines.ts'
import type { UseCase } from '../platform/serve.ts'
import { takeStep } from '../tables/hazard-steps.ts'
import { joinedHazardOf } from '../tables/joined-hazards.ts'
import { photosAlong } from '../tables/step-photos.ts'

type Dispute = UseCase<typeof hazards.dispute>
type Call = Parameters<Dispute>[0]

/** One of them opens it again; what others say meanwhile is added to that. */
export const disputeHazard: Dispute = async (call) => {
  const { hazardId } = call.input
  const asked = { ...call, joined: joinedHazardOf(hazardId, call.personId) }
  try {
    return await takeStep(asked, 'dispute', opening(call))
  } catch (refusal) {
    if (!(refusal instanceof Refusal) || refusal.code !== 'hazard_already_handled') throw refusal
    return takeStep(asked, 'dispute_too', photosAlong(call))
  }
}

/** It begins anew, with a new deadline; whoever checked it does not check it again. */
const opening = (call: Call) =>
  photosAlong(call, (hazard) => {
    const again = deadlineOf(hazard, call.now)
    const disputes = (hazard.disputes ?? 0) + 1
    return {
      change: {
        ...again,
        countedFrom: call.now,
        disputes,
        reopenedBy: call.personId,
        outcome: undefined,
        rating: undefined,
      },
      entry: { dueAt: again.dueAt },
    }
  })
