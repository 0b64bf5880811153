import { mayDecideIn } from '@mulin/shared/duties'
import { handlerAt } from '@mulin/shared/routing/destination'
import type { routing } from '@mulin/shared/routing/endpoints'
import { routeOf } from '@mulin/shared/routing/rule'
import type { UseCase } from '../platform/serve.ts'
import { momentOf } from '../platform/workdays.ts'
import { allStaff } from '../tables/duties.ts'
import { routingRules } from '../tables/routing-rules.ts'

export const dryRun: UseCase<typeof routing.dryRun> = async ({ input, actor, now, refuse }) => {
  const { areaPath, at = now, categoryId } = input
  if (!mayDecideIn(actor, areaPath)) throw refuse('outside_your_area')
  const [{ entries }, staff] = await Promise.all([routingRules.read(), allStaff()])
  const sighting = { categoryId, areaPath, ...momentOf(at) }
  return routeOf(input.rules ?? entries, sighting, (to) => handlerAt(to, staff, areaPath, at))
}
