import type { hazards } from '@mulin/shared/hazards/endpoints'
import type { UseCase } from '../platform/serve.ts'
import { takeStep } from './take-step.ts'

export const declineHazard: UseCase<typeof hazards.decline> = (call) => takeStep(call, 'decline')
