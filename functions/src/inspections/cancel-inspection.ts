import type { inspections } from '@mulin/shared/inspections/endpoints'
import type { UseCase } from '../platform/serve.ts'
import { takeStep } from './take-step.ts'

export const cancelInspection: UseCase<typeof inspections.cancel> = (call) =>
  takeStep(call, 'cancel', () => ({ endedAt: call.now, reason: call.input.reason }))
