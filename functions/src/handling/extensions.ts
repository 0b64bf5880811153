import type { handling } from '@mulin/shared/hazards/handling'
import { titleIn } from '@mulin/shared/duties'
import type { UseCase } from '../platform/serve.ts'
import { endOf, extensionAsked } from '../tables/extension-asked.ts'
import { takeStep } from '../tables/hazard-steps.ts'
import type { StoredHazard } from '../tables/hazards.ts'
import { partsAlong } from '../tables/parts-along.ts'

export const requestExtension: UseCase<typeof handling.requestExtension> = (call) =>
  takeStep(call, 'request_extension', extensionAsked(call))

/**
 * Whether it was asked for or not; an earlier day takes back a slip. A day that a person chose is no guess about holidays;
 * while the reporter is asked the clock rests from then on, for that day was chosen knowing how long it had rested.
 */
export const extendDeadline: UseCase<typeof handling.extend> = (call) =>
  takeStep(call, 'extend', async () => async (hazard) => {
    const { now: at, personId, actor, input } = call
    const dueAt = endOf(call)
    if (dueAt === hazard.dueAt) throw call.refuse('deadline_unchanged')
    const clock = ({ question }: StoredHazard) => ({
      dueAt,
      dueOnHolidayCalendar: true,
      extension: undefined,
      question: question && { ...question, at },
    })
    const entry = {
      at,
      action: 'extend' as const,
      by: titleIn(actor, hazard.areaPath),
      note: input.reason,
      dueAt,
      personId,
    }
    return {
      change: clock(hazard),
      entry: { dueAt },
      along: await partsAlong(hazard, (part) => (isAlong(hazard, part, dueAt) ? { change: clock(part) } : undefined), {
        ...entry,
        photoIds: [],
      }),
    }
  })

/** More time for the whole takes none from a part, and less gives none to one. */
const isAlong = (whole: { dueAt: string }, part: { dueAt: string }, dueAt: string) =>
  dueAt > whole.dueAt ? part.dueAt < dueAt : part.dueAt > dueAt

export const refuseExtension: UseCase<typeof handling.refuseExtension> = (call) =>
  takeStep(call, 'refuse_extension', async () => () => ({ change: { extension: undefined } }))
