import type { Unit } from '@mulin/shared/duties'
import type { Destination } from '@mulin/shared/routing/rule'
import type { Names as PremiseNames } from '../../queries/rule-premises'
import { texts } from './texts'

/** What the ids of rules are called. */
export interface Names extends PremiseNames {
  units: readonly Unit[]
}

export const destinationText = (to: Destination, { units }: Names): string =>
  'role' in to ? texts.roles[to.role] : (units.find(({ id }) => id === to.unitId)?.name ?? texts.unknownUnit)
