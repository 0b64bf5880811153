import { handlerAt } from '@mulin/shared/routing/destination'
import { routeOf, type RoutingRule } from '@mulin/shared/routing/rule'
import { momentOf } from '../platform/workdays.ts'
import type { Staff } from '../tables/duties.ts'
import type { StoredHazard } from '../tables/hazards.ts'
import { handlerIn } from './chosen-handler.ts'

/** To whom the rules lead at that moment, and by which of them; undefined where none fits. */
export function handlerByRule(
  rules: readonly RoutingRule[],
  { categoryId, areaPath }: Pick<StoredHazard, 'categoryId' | 'areaPath'>,
  staff: Staff,
  now: string,
) {
  const sighting = { categoryId, areaPath, ...momentOf(now) }
  const { handler: found, trials } = routeOf(rules, sighting, (to) => handlerAt(to, staff, areaPath, now))
  const handler = found && handlerIn(staff, areaPath, found, now)
  // They are tried in their order, up to the one that fits.
  const fitting = rules[trials.length - 1]
  if (!handler || !fitting) return undefined
  const { id: ruleId, to: _to, ...premises } = fitting
  return { handler, ruleId, rule: { ...premises, place: trials.length } }
}
