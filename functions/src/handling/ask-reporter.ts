import { titleIn } from '@mulin/shared/duties'
import { answerBy } from '@mulin/shared/hazards/escalation'
import type { handling } from '@mulin/shared/hazards/handling'
import { workdays } from '../platform/workdays.ts'
import type { UseCase } from '../platform/serve.ts'
import { takeStep } from '../tables/hazard-steps.ts'
import { partsAlong } from '../tables/parts-along.ts'

/** The clock rests until there is an answer, but not for ever; of a whole the clocks of its parts too. */
export const askReporter: UseCase<typeof handling.ask> = (call) =>
  takeStep(call, 'ask', async () => async (hazard) => {
    const { now: at, personId, actor, input } = call
    const until = answerBy(hazard, { at }, workdays)
    const change = { question: { text: input.note, at, until }, unanswered: undefined }
    const entry = { dueAt: until, note: input.note, by: titleIn(actor, hazard.areaPath) }
    return {
      change,
      entry: { dueAt: until },
      along: await partsAlong(hazard, () => ({ change }), { ...entry, at, action: 'ask', personId, photoIds: [] }),
    }
  })
