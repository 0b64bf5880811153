import { RoutingRules } from '@mulin/shared/routing/rule'
import { keys } from './keys.ts'
import { officeList } from './office-list.ts'

/** Without any, people dispatch. */
export const routingRules = officeList(keys.routingRules(), RoutingRules)
