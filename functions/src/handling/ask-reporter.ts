import type { handling } from '@mulin/shared/hazards/handling'
import type { UseCase } from '../platform/serve.ts'
import { takeStep } from '../tables/hazard-steps.ts'

/** The clock rests until there is an answer. */
export const askReporter: UseCase<typeof handling.ask> = (call) =>
  takeStep(call, 'ask', async () => () => ({ change: { question: { text: call.input.note, at: call.now } } }))
