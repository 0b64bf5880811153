import { isDeepStrictEqual } from 'node:util'
import { levelOf } from '@mulin/shared/areas'
import { type Actor, mayDecideIn } from '@mulin/shared/duties'
import type { routing } from '@mulin/shared/routing/endpoints'
import type { RoutingRule } from '@mulin/shared/routing/rule'
import type { UseCase } from '../platform/serve.ts'
import { allStaff } from '../tables/duties.ts'
import { allHazardCategories } from '../tables/hazard-categories.ts'
import { putRoutingRules, rulesFrom } from '../tables/routing-rules.ts'
import { transact } from '../tables/transact.ts'

/** They hold for the whole subdistrict, so only who is there for all of it writes them. */
export const setRules: UseCase<typeof routing.setRules> = async ({ input, actor, personId, now, refuse }) => {
  if (!mayWrite(actor, input.rules)) throw refuse('outside_your_area')
  const [{ units }, categories] = await Promise.all([allStaff(), allHazardCategories()])
  if (!areKnown(unitsIn(input.rules), units)) throw refuse('unit_not_found')
  if (!areKnown(categoriesIn(input.rules), categories)) throw refuse('category_not_found')
  const lost = await transact([putRoutingRules(input, { setBy: personId, setAt: now })])
  if (!lost) return { rules: input.rules, version: input.version + 1 }
  // Sent again after a lost answer, or by two with the same thing in mind.
  const standing = rulesFrom(lost.item)
  if (!isDeepStrictEqual(standing.rules, input.rules)) throw refuse('rules_changed')
  return standing
}

const mayWrite = (actor: Actor, rules: readonly RoutingRule[]) =>
  actor.duties.some(({ areaPath }) => levelOf(areaPath) === 0) &&
  rules.every(({ areaPaths = [] }) => areaPaths.every((area) => mayDecideIn(actor, area)))

const unitsIn = (rules: readonly RoutingRule[]) => rules.flatMap(({ to }) => ('unitId' in to ? [to.unitId] : []))
const categoriesIn = (rules: readonly RoutingRule[]) => rules.flatMap(({ categoryIds = [] }) => categoryIds)

const areKnown = (ids: readonly string[], known: readonly { id: string }[]) =>
  ids.every((id) => known.some((one) => one.id === id))
