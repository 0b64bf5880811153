import type { handling } from '@mulin/shared/hazards/handling'
import { handlerAt } from '@mulin/shared/routing/destination'
import { routeOf, type RoutingRule } from '@mulin/shared/routing/rule'
import type { UseCase } from '../platform/serve.ts'
import { momentOf } from '../platform/workdays.ts'
import { allStaff, type Staff } from '../tables/duties.ts'
import { type Luggage, takeStep } from '../tables/hazard-steps.ts'
import type { StoredHazard } from '../tables/hazards.ts'
import { routingRules } from '../tables/routing-rules.ts'
import { handlerIn } from './chosen-handler.ts'

/** Taken up, it is dispatched at once where a rule says to whom. */
export const acceptHazard: UseCase<typeof handling.accept> = (call) =>
  takeStep(call, 'accept', async () => {
    const [{ entries: rules }, staff] = await Promise.all([routingRules.read(), allStaff()])
    return (hazard) => ({ next: dispatchBy(rules, hazard, staff, call.now) })
  })

function dispatchBy(
  rules: readonly RoutingRule[],
  { categoryId, areaPath }: StoredHazard,
  staff: Staff,
  now: string,
): Luggage['next'] {
  const sighting = { categoryId, areaPath, ...momentOf(now) }
  const { handler: found, trials } = routeOf(rules, sighting, (to) => handlerAt(to, staff, areaPath, now))
  const handler = found && handlerIn(staff, areaPath, found, now)
  if (!handler) return undefined
  return { action: 'dispatch', luggage: { change: { handler }, entry: { handler, ruleId: trials.at(-1)?.ruleId } } }
}
