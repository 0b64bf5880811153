import type { handling } from '@mulin/shared/hazards/handling'
import { outcomesIn } from '@mulin/shared/hazards/workflow'
import type { UseCase } from '../platform/serve.ts'
import { takeStep } from '../tables/hazard-steps.ts'

export const closeHazard: UseCase<typeof handling.close> = (call) => {
  const { outcome } = call.input
  return takeStep(call, 'close', async () => ({ state }) => {
    if (!outcomesIn(state).includes(outcome)) throw call.refuse('outcome_needs_check')
    return { change: { outcome }, entry: { outcome } }
  })
}
