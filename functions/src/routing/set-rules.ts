import { type Actor, decidesForAll, mayDecideIn } from '@mulin/shared/duties'
import type { routing } from '@mulin/shared/routing/endpoints'
import type { RoutingRule } from '@mulin/shared/routing/rule'
import type { UseCase } from '../platform/serve.ts'
import { allStaff } from '../tables/duties.ts'
import { allHazardCategories } from '../tables/hazard-categories.ts'
import { routingRules } from '../tables/routing-rules.ts'

/** They hold for the whole subdistrict, so only who is there for all of it writes them. */
export const setRules: UseCase<typeof routing.setRules> = async ({ input, actor, personId: setBy, now, refuse }) => {
  const { rules: entries, version } = input
  if (!mayWrite(actor, entries)) throw refuse('outside_your_area')
  const [{ units }, categories] = await Promise.all([allStaff(), allHazardCategories()])
  if (!areKnown(unitsIn(entries), units)) throw refuse('unit_not_found')
  if (!areKnown(categoriesIn(entries), categories)) throw refuse('category_not_found')
  const written = await routingRules.write({ entries, version }, { setBy, setAt: now })
  if (!written) throw refuse('rules_changed')
  return { rules: written.entries, version: written.version }
}

const mayWrite = (actor: Actor, rules: readonly RoutingRule[]) =>
  decidesForAll(actor) && rules.every(({ areaPaths = [] }) => areaPaths.every((area) => mayDecideIn(actor, area)))

const unitsIn = (rules: readonly RoutingRule[]) => rules.flatMap(({ to }) => ('unitId' in to ? [to.unitId] : []))
const categoriesIn = (rules: readonly RoutingRule[]) => rules.flatMap(({ categoryIds = [] }) => categoryIds)

const areKnown = (ids: readonly string[], known: readonly { id: string }[]) =>
  ids.every((id) => known.some((one) => one.id === id))
