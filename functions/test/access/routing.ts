import { cannedAnswers } from '../../src/tables/canned-answers.ts'
import { routingRules } from '../../src/tables/routing-rules.ts'
import { areaOf } from './world.ts'

/** What the office's rules and usual words are asked. */
export const routingInputs: Record<string, () => object | Promise<object>> = {
  'routing.rules': () => ({}),
  'routing.setRules': async () => ({ rules: [], version: (await routingRules.read()).version }),
  'cannedAnswers.list': () => ({}),
  'cannedAnswers.set': async () => ({ answers: [], version: (await cannedAnswers.read()).version }),
  'routing.dryRun': () => ({ categoryId: 'exit', areaPath: areaOf.near }),
}
