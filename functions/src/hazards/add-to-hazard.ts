import type { hazards } from '@mulin/shared/hazards/endpoints'
import type { UseCase } from '../platform/serve.ts'
import { takeStep } from '../tables/hazard-steps.ts'
import { joinedHazardOf } from '../tables/joined-hazards.ts'
import { photosAlong } from '../tables/step-photos.ts'

/** More words or photos, unasked. Whoever is about to take a step does not lose it by that. */
export const addToHazard: UseCase<typeof hazards.add> = (call) => {
  const { hazardId, forUnitToo } = call.input
  const packing = photosAlong(call, () => ({ entry: { forUnitToo } }))
  return takeStep({ ...call, joined: joinedHazardOf(hazardId, call.personId) }, 'add', packing)
}
