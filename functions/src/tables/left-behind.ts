import { type HazardState, steps } from '@mulin/shared/hazards/workflow'
import type { NewHazard, StoredHazard } from './hazards.ts'

/** What has no sense any more in the next state: who has it, what was asked of its reporter, for how much longer. */
export function leftBehind(
  { handler, question, unanswered, extension, endedParts }: StoredHazard,
  state: StoredHazard['state'],
): Partial<NewHazard> {
  const isAsked = steps.answer.from.includes(state)
  return {
    handler: nobodyHasIt.includes(state) ? undefined : handler,
    question: isAsked ? question : undefined,
    unanswered: isAsked ? unanswered : undefined,
    extension: state === 'dispatched' ? extension : undefined,
    endedParts: fromParts.includes(state) ? endedParts : undefined,
  }
}

const fromParts: readonly HazardState[] = ['split', 'checked', 'closed']
const nobodyHasIt: readonly HazardState[] = ['reported', 'accepted', 'split']
