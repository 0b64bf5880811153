import { cannedAnswers } from '../../src/tables/canned-answers.ts'
import { hazardCategories } from '../../src/tables/hazard-categories.ts'
import { allMatters } from '../../src/tables/matters.ts'
import { routingRules } from '../../src/tables/routing-rules.ts'
import { allUnits } from '../../src/tables/units.ts'
import { areaOf } from './world.ts'

/** What the office's rules and usual words are asked. */
export const routingInputs: Record<string, () => object | Promise<object>> = {
  'routing.rules': () => ({}),
  'routing.setRules': async () => ({ rules: [], version: (await routingRules.read()).version }),
  'cannedAnswers.list': () => ({}),
  'cannedAnswers.set': async () => ({ answers: [], version: (await cannedAnswers.read()).version }),
  'officeLists.categories': () => ({}),
  'officeLists.setCategories': async () => {
    const { entries: categories, version } = await hazardCategories.read()
    return { categories, version }
  },
  'officeLists.matters': () => ({}),
  'officeLists.setMatters': async () => {
    const { entries: matters, version } = await allMatters.read()
    return { matters, version }
  },
  'officeLists.units': () => ({}),
  'officeLists.setUnits': async () => {
    const { entries: units, version } = await allUnits.read()
    return { units, version }
  },
  'routing.dryRun': () => ({ categoryId: 'exit', areaPath: areaOf.near }),
}
