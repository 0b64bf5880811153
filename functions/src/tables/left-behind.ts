import { type HazardState, isOver, steps } from '@mulin/shared/hazards/workflow'
import type { NewHazard, StoredHazard } from './hazards.ts'

/** What has no sense any more in the next state: who has it, what was asked of its reporter, for how much longer. */
export function leftBehind(hazard: StoredHazard, state: HazardState): Partial<NewHazard> {
  const { handler, question, unanswered, extension, endedParts, reopenedBy } = hazard
  const isAsked = steps.answer.from.includes(state)
  return {
    handler: nobodyHasIt.includes(state) ? undefined : handler,
    byLink: linkIn(state, hazard),
    question: isAsked ? question : undefined,
    unanswered: isAsked ? unanswered : undefined,
    extension: state === 'dispatched' ? extension : undefined,
    reopenedBy: isOver(state) ? undefined : reopenedBy,
    endedParts: fromParts.includes(state) ? endedParts : undefined,
  }
}

/** What was answered by a link needs another one when it is to be done again. */
function linkIn(state: HazardState, { state: before, byLink }: StoredHazard) {
  if (state === before) return byLink
  return nobodyHasIt.includes(state) ? undefined : byLink && { unitId: byLink.unitId }
}

const fromParts: readonly HazardState[] = ['split', 'checked', 'closed']
const nobodyHasIt: readonly HazardState[] = ['reported', 'accepted', 'split']
