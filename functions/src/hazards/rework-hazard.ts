import type { hazards } from '@mulin/shared/hazards/endpoints'
import type { UseCase } from '../platform/serve.ts'
import { takeStep } from './take-step.ts'

export const reworkHazard: UseCase<typeof hazards.rework> = (call) => takeStep(call, 'rework')
