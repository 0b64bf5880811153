import { routingRules } from '../../src/tables/routing-rules.ts'
import { areaOf, type Where, type World } from './world.ts'

/** What routing is asked. */
export const routingInputs: Record<string, (world: World, where: Where) => object | Promise<object>> = {
  'routing.rules': () => ({}),
  'routing.setRules': async () => ({ rules: [], version: (await routingRules()).version }),
  'routing.dryRun': (_world, where) => ({
    categoryId: 'exit',
    areaPath: where === 'near' ? 'luotang/taiyu/taiyu-g1' : areaOf.far,
  }),
}
