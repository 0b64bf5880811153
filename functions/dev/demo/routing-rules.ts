import { routing } from '@mulin/shared/routing/endpoints'
import type { RoutingRule } from '@mulin/shared/routing/rule'
import { ask } from './ask.ts'
import type { People } from './settle.ts'

/** Fire gear and escape routes are for the property company, gas for the fire brigade, the rest is seen by people. */
const rules: RoutingRule[] = [
  { id: 'gas-to-fire-brigade', categoryIds: ['gas'], to: { unitId: 'fire-brigade' } },
  {
    id: 'routes-at-night',
    categoryIds: ['ebike', 'exit'],
    hours: { from: '22:00', until: '06:00' },
    to: { role: 'grid_worker' },
  },
  { id: 'property', categoryIds: ['ebike', 'exit', 'gear'], to: { role: 'property' } },
]

/** After everything that was dispatched by hand before there were rules. */
export const addRoutingRules = (people: People) => ask(routing.setRules, { rules, version: 0 }, people('office'))
