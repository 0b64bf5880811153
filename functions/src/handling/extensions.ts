import type { handling } from '@mulin/shared/hazards/handling'
import { instantOf } from '@mulin/shared/times'
import type { UseCase } from '../platform/serve.ts'
import { takeStep } from '../tables/hazard-steps.ts'
import type { StoredHazard } from '../tables/hazards.ts'

export const requestExtension: UseCase<typeof handling.requestExtension> = (call) => {
  const { until, reason } = call.input
  return takeStep(call, 'request_extension', async () => (hazard) => {
    const dueAt = laterThan(hazard, until, call)
    return { change: { extension: { dueAt, reason, at: call.now } }, entry: { dueAt } }
  })
}

/**
 * Whether it was asked for or not. A day that a person chose is no guess about holidays; while the reporter is asked the
 * clock rests from then on, for that day was chosen knowing how long it had rested.
 */
export const extendDeadline: UseCase<typeof handling.extend> = (call) =>
  takeStep(call, 'extend', async () => (hazard) => {
    const dueAt = laterThan(hazard, call.input.until, call)
    const question = hazard.question && { ...hazard.question, at: call.now }
    return {
      change: { dueAt, dueOnHolidayCalendar: true, extension: undefined, question },
      entry: { dueAt },
    }
  })

export const refuseExtension: UseCase<typeof handling.refuseExtension> = (call) =>
  takeStep(call, 'refuse_extension', async () => () => ({ change: { extension: undefined } }))

type Call = Pick<Parameters<typeof extendDeadline>[0], 'now' | 'refuse'>

/** The end of that day in China, which has to be later than the deadline and than now. */
function laterThan({ dueAt }: StoredHazard, until: string, { now, refuse }: Call): string {
  const later = instantOf(until, '23:59')
  if (later <= dueAt || later <= now) throw refuse('extension_not_later', { dueAt })
  return later
}
