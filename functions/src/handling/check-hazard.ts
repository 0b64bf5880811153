import type { handling } from '@mulin/shared/hazards/handling'
import type { UseCase } from '../platform/serve.ts'
import { takeStep } from '../tables/hazard-steps.ts'

export const checkHazard: UseCase<typeof handling.check> = (call) => takeStep(call, 'check')
