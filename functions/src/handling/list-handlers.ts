import { mayDecideIn } from '@mulin/shared/duties'
import type { handling } from '@mulin/shared/hazards/handling'
import type { UseCase } from '../platform/serve.ts'
import { allStaff } from '../tables/duties.ts'
import { routingRules } from '../tables/routing-rules.ts'
import { handlerByRule } from './by-rule.ts'
import { handlersIn } from './handlers-in.ts'

export const listHandlers: UseCase<typeof handling.handlers> = async ({ input, actor, now, refuse }) => {
  const { areaPath, categoryId } = input
  if (!mayDecideIn(actor, areaPath)) throw refuse('outside_your_area')
  const [staff, rules] = await Promise.all([allStaff(), categoryId === undefined ? undefined : routingRules.read()])
  const handlers = handlersIn(staff, areaPath, now)
  if (!rules || categoryId === undefined) return { handlers }
  return { handlers, suggested: handlerByRule(rules.entries, { categoryId, areaPath }, staff, now) }
}
