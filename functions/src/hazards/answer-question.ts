import type { hazards } from '@mulin/shared/hazards/endpoints'
import { afterRest } from '../platform/deadlines.ts'
import type { UseCase } from '../platform/serve.ts'
import { takeStep } from '../tables/hazard-steps.ts'
import { photosAlong } from '../tables/step-photos.ts'

/** The clock goes on: the deadline moves by as long as it rested. Where nobody waited any longer, it only tells more. */
export const answerQuestion: UseCase<typeof hazards.answer> = (call) => {
  const more = photosAlong(call, (hazard) => {
    const clock = hazard.question && afterRest(hazard, hazard.question.at, call.now)
    return { change: { question: undefined, unanswered: undefined, ...clock }, entry: { dueAt: clock?.dueAt } }
  })
  return takeStep(call, 'answer', more)
}
