import type { hazards } from '@mulin/shared/hazards/endpoints'
import type { UseCase } from '../platform/serve.ts'
import { takeStep } from '../tables/hazard-steps.ts'

export const rateHazard: UseCase<typeof hazards.rate> = (call) => {
  const { level } = call.input
  return takeStep(call, 'rate', async () => () => ({ change: { rating: { level, at: call.now } }, entry: { level } }))
}
