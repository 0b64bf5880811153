import type { routing } from '@mulin/shared/routing/endpoints'
import type { UseCase } from '../platform/serve.ts'
import { routingRules } from '../tables/routing-rules.ts'

export const readRules: UseCase<typeof routing.rules> = routingRules
