import type { handling } from '@mulin/shared/hazards/handling'
import { deadlineOf } from '../platform/deadlines.ts'
import type { UseCase } from '../platform/serve.ts'
import { takeStep } from '../tables/hazard-steps.ts'

/** What is late by then has the term of its category once more: nobody can do something again in the past. */
export const reworkHazard: UseCase<typeof handling.rework> = (call) =>
  takeStep(call, 'rework', async () => (hazard) => {
    if (hazard.dueAt > call.now) return {}
    const again = deadlineOf(hazard, call.now)
    return { change: { ...again, countedFrom: call.now }, entry: { dueAt: again.dueAt } }
  })
