import type { hazards } from '@mulin/shared/hazards/endpoints'
import type { UseCase } from '../platform/serve.ts'
import { takeStep } from '../tables/hazard-steps.ts'
import { joinedHazardOf } from '../tables/joined-hazards.ts'

/** The hazard itself says what its reporter found; its history, what everybody did. */
export const rateHazard: UseCase<typeof hazards.rate> = (call) => {
  const { input, personId, now } = call
  const { hazardId, level } = input
  return takeStep({ ...call, joined: joinedHazardOf(hazardId, personId) }, 'rate', async () => ({ reporterId }) => ({
    change: reporterId === personId ? { rating: { level, at: now } } : {},
    entry: { level },
  }))
}
