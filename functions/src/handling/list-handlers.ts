import { isManned, mayDecideIn } from '@mulin/shared/duties'
import type { handling, OfferedHandler } from '@mulin/shared/hazards/handling'
import type { Handler } from '@mulin/shared/hazards/hazard'
import type { UseCase } from '../platform/serve.ts'
import { allStaff, type Staff } from '../tables/duties.ts'
import { handlersIn } from '../tables/handlers-in.ts'
import { storedHazardOf } from '../tables/hazards.ts'
import { routeFor } from '../tables/route-for.ts'
import { routingRules } from '../tables/routing-rules.ts'
import { handlerByName } from './chosen-handler.ts'

type List = UseCase<typeof handling.handlers>

export const listHandlers: List = async (call) => {
  const { areaPath, categoryId } = call.input
  const { now } = call
  if (!mayDecideIn(call.actor, areaPath)) throw call.refuse('outside_your_area')
  const [staff, byName, rules] = await Promise.all([
    allStaff(),
    responsibleFor(call),
    categoryId === undefined ? undefined : routingRules.read(),
  ])
  const handlers = [...byName, ...handlersIn(staff, areaPath, now).map((handler) => offered(handler, staff, now))]
  if (!rules || categoryId === undefined) return { handlers }
  const { ruled: suggested, trials } = routeFor(rules.entries, { categoryId, areaPath }, staff, now)
  return { handlers, suggested, trials }
}

async function responsibleFor({ input: { hazardId }, actor }: Parameters<List>[0]): Promise<Handler[]> {
  const hazard = hazardId === undefined ? undefined : await storedHazardOf(hazardId)
  const byName = hazard && mayDecideIn(actor, hazard.areaPath) && (await handlerByName(hazard))
  return byName ? [byName.handler] : []
}

function offered(handler: Handler, { duties, units }: Staff, now: string): OfferedHandler {
  const unit = units.find(({ id }) => id === handler.unitId)
  if (!unit) return handler
  return { ...handler, kind: unit.kind, ...(!isManned(unit.id, duties, now) && { noAccount: true }) }
}
