import { routingRules } from '../../src/tables/routing-rules.ts'
import { areaOf } from './world.ts'

/** What routing is asked. */
export const routingInputs: Record<string, () => object | Promise<object>> = {
  'routing.rules': () => ({}),
  'routing.setRules': async () => ({ rules: [], version: (await routingRules()).version }),
  'routing.dryRun': () => ({ categoryId: 'exit', areaPath: areaOf.near }),
}
