import type { hazards } from '@mulin/shared/hazards/endpoints'
import type { UseCase } from '../platform/serve.ts'
import { takeStep } from '../tables/hazard-steps.ts'
import { joinedHazardOf } from '../tables/joined-hazards.ts'
import { photosAlong } from '../tables/step-photos.ts'

/** More words or photos, unasked. Whoever is about to take a step does not lose it by that. */
export const addToHazard: UseCase<typeof hazards.add> = (call) =>
  takeStep({ ...call, joined: joinedHazardOf(call.input.hazardId, call.personId) }, 'add', photosAlong(call))
