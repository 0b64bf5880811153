import { answerBy } from '@mulin/shared/hazards/escalation'
import type { handling } from '@mulin/shared/hazards/handling'
import { workdays } from '../platform/workdays.ts'
import type { UseCase } from '../platform/serve.ts'
import { takeStep } from '../tables/hazard-steps.ts'

/** The clock rests until there is an answer, but not for ever. */
export const askReporter: UseCase<typeof handling.ask> = (call) =>
  takeStep(call, 'ask', async () => (hazard) => {
    const at = call.now
    const until = answerBy(hazard, { at }, workdays)
    return {
      change: { question: { text: call.input.note, at, until }, unanswered: undefined },
      entry: { dueAt: until },
    }
  })
