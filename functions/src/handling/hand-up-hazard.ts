import type { handling } from '@mulin/shared/hazards/handling'
import type { UseCase } from '../platform/serve.ts'
import { takeStep } from '../tables/hazard-steps.ts'

export const handUpHazard: UseCase<typeof handling.handUp> = (call) => takeStep(call, 'hand_up')
