import type { routing } from '@mulin/shared/routing/endpoints'
import type { UseCase } from '../platform/serve.ts'
import { allStaff } from '../tables/duties.ts'
import { routingRules } from '../tables/routing-rules.ts'

export const readRules: UseCase<typeof routing.rules> = async () => {
  const [{ entries: rules, version }, { units }] = await Promise.all([routingRules.read(), allStaff()])
  return { rules, version, units }
}
