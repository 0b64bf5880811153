import { titleIn } from '@mulin/shared/duties'
import type { inspections } from '@mulin/shared/inspections/endpoints'
import { whenTold } from '@mulin/shared/inspections/inspection'
import type { UseCase } from '../platform/serve.ts'
import { takeStep } from './take-step.ts'

export const startInspection: UseCase<typeof inspections.start> = (call) =>
  takeStep(call, 'start', ({ inspection: { areaPath } }) => ({
    startedAt: whenTold(call.input.at, call.now),
    leadTitle: titleIn(call.actor, areaPath),
  }))
