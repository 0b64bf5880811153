import type { hazards } from '@mulin/shared/hazards/endpoints'
import type { UseCase } from '../platform/serve.ts'
import { takeStep } from './take-step.ts'

export const sendBackHazard: UseCase<typeof hazards.sendBack> = (call) => takeStep(call, 'send_back')
