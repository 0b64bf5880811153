import type { hazards } from '@mulin/shared/hazards/endpoints'
import type { UseCase } from '../platform/serve.ts'
import { takeStep } from './take-step.ts'

export const acceptHazard: UseCase<typeof hazards.accept> = (call) => takeStep(call, 'accept')
