import { isManned, mayDecideIn } from '@mulin/shared/duties'
import type { handling, OfferedHandler } from '@mulin/shared/hazards/handling'
import type { Handler } from '@mulin/shared/hazards/hazard'
import type { UseCase } from '../platform/serve.ts'
import { allStaff, type Staff } from '../tables/duties.ts'
import { handlersIn } from '../tables/handlers-in.ts'
import { routeFor } from '../tables/route-for.ts'
import { routingRules } from '../tables/routing-rules.ts'

export const listHandlers: UseCase<typeof handling.handlers> = async ({ input, actor, now, refuse }) => {
  const { areaPath, categoryId } = input
  if (!mayDecideIn(actor, areaPath)) throw refuse('outside_your_area')
  const [staff, rules] = await Promise.all([allStaff(), categoryId === undefined ? undefined : routingRules.read()])
  const handlers = handlersIn(staff, areaPath, now).map((handler) => offered(handler, staff, now))
  if (!rules || categoryId === undefined) return { handlers }
  const { ruled: suggested, trials } = routeFor(rules.entries, { categoryId, areaPath }, staff, now)
  return { handlers, suggested, trials }
}

function offered(handler: Handler, { duties, units }: Staff, now: string): OfferedHandler {
  const unit = units.find(({ id }) => id === handler.unitId)
  if (!unit) return handler
  return { ...handler, kind: unit.kind, ...(!isManned(unit.id, duties, now) && { noAccount: true }) }
}
