import { handlerAt } from '@mulin/shared/routing/destination'
import { type AppliedRule, routeOf, type RoutingRule } from '@mulin/shared/routing/rule'
import { momentOf } from '../platform/workdays.ts'
import type { Staff } from './duties.ts'
import { handlerIn } from './handlers-in.ts'
import type { StoredHazard } from './hazards.ts'

/** To whom the rules lead at that moment, by which of them, and why not by those before; nobody where none fits. */
export function routeFor(
  rules: readonly RoutingRule[],
  { categoryId, areaPath }: Pick<StoredHazard, 'categoryId' | 'areaPath'>,
  staff: Staff,
  now: string,
) {
  const sighting = { categoryId, areaPath, ...momentOf(now) }
  const { handler: found, trials } = routeOf(rules, sighting, (to) => handlerAt(to, staff, areaPath, now))
  const handler = found && handlerIn(staff, areaPath, found, now)
  // They are tried in their order, up to the one that fits.
  const applied = trials.flatMap(({ ruleId, miss }, place) => {
    const rule = rules[place]
    return rule ? [{ ruleId, rule: appliedAs(rule, place + 1), miss }] : []
  })
  const fitting = applied.at(-1)
  return {
    trials: applied.map(({ rule, miss }) => ({ rule, miss })),
    ruled: handler && fitting ? { handler, ruleId: fitting.ruleId, rule: fitting.rule } : undefined,
  }
}

const appliedAs = ({ id: _id, to: _to, ...premises }: RoutingRule, place: number): AppliedRule => ({
  ...premises,
  place,
})
