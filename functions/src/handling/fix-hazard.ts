import type { handling } from '@mulin/shared/hazards/handling'
import type { UseCase } from '../platform/serve.ts'
import { takeStep } from '../tables/hazard-steps.ts'
import { photosAlong } from '../tables/step-photos.ts'

export const fixHazard: UseCase<typeof handling.fix> = (call) => takeStep(call, 'fix', photosAlong(call))
