import type { hazards } from '@mulin/shared/hazards/endpoints'
import { afterRest } from '../platform/deadlines.ts'
import type { UseCase } from '../platform/serve.ts'
import { takeStep } from '../tables/hazard-steps.ts'
import type { StoredHazard } from '../tables/hazards.ts'
import { partsAlong } from '../tables/parts-along.ts'
import { photosAlong } from '../tables/step-photos.ts'

type Answer = UseCase<typeof hazards.answer>

/**
 * The clock goes on, and with it those of the parts: the deadline moves by as long as it rested. Where nobody waited any
 * longer, it only tells more.
 */
export const answerQuestion: Answer = (call) => {
  const { now: at, personId, input } = call
  const goesOn = (hazard: StoredHazard) => {
    const clock = hazard.question && afterRest(hazard, hazard.question.at, at)
    return { change: { question: undefined, unanswered: undefined, ...clock }, entry: { dueAt: clock?.dueAt } }
  }
  // Its photos stand with the whole.
  const entry = { at, action: 'answer' as const, personId, note: input.note, photoIds: [] }
  const more = photosAlong(call, async (hazard) => ({
    ...goesOn(hazard),
    along: await partsAlong(hazard, (part) => (part.question || part.unanswered ? goesOn(part) : undefined), entry),
  }))
  return takeStep(call, 'answer', more)
}
