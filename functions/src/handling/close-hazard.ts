import type { handling } from '@mulin/shared/hazards/handling'
import { outcomesIn } from '@mulin/shared/hazards/outcomes'
import { reason } from '@mulin/shared/hazards/step-input'
import type { UseCase } from '../platform/serve.ts'
import { takeStep } from '../tables/hazard-steps.ts'

export const closeHazard: UseCase<typeof handling.close> = (call) => {
  const { outcome, note } = call.input
  return takeStep(call, 'close', async () => (hazard) => {
    if (outcome === 'rectified' && hazard.state !== 'checked') throw call.refuse('outcome_needs_check')
    if (!outcomesIn(hazard).includes(outcome)) throw call.refuse('outcome_unfit')
    if (outcome !== 'rectified' && !reason.safeParse(note).success) throw call.refuse('outcome_needs_reason')
    return { change: { outcome }, entry: { outcome } }
  })
}
