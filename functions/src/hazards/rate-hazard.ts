import type { hazards } from '@mulin/shared/hazards/endpoints'
import type { UseCase } from '../platform/serve.ts'
import { takeStep } from '../tables/hazard-steps.ts'
import { joinedHazardOf } from '../tables/joined-hazards.ts'
import { isOwnWorkOf } from '../tables/own-work.ts'

/** The hazard itself says what its reporter found; its history, what everybody did. */
export const rateHazard: UseCase<typeof hazards.rate> = (call) => {
  const { input, personId, now } = call
  const { hazardId, level } = input
  const asked = { ...call, joined: joinedHazardOf(hazardId, personId) }
  return takeStep(asked, 'rate', async () => (hazard, entries) => {
    if (isOwnWorkOf(personId, { hazard, entries })) throw call.refuse('rating_of_own_work')
    return { change: hazard.reporterId === personId ? { rating: { level, at: now } } : {}, entry: { level } }
  })
}
