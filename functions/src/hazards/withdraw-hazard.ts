import type { hazards } from '@mulin/shared/hazards/endpoints'
import type { UseCase } from '../platform/serve.ts'
import { takeStep } from '../tables/hazard-steps.ts'

export const withdrawHazard: UseCase<typeof hazards.withdraw> = (call) => takeStep(call, 'withdraw')
