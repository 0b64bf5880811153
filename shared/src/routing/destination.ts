import { covers } from '../areas.ts'
import { type Duty, isActive, type Unit } from '../duties.ts'
import type { Handler } from '../hazards/hazard.ts'
import { isOffered } from '../offered.ts'
import type { Destination } from './rule.ts'

export interface OnDuty {
  duties: readonly Duty[]
  units: readonly Unit[]
}

/** Who it is that a rule leads to in that area at that time; undefined when nobody is on duty there. A retired unit is nobody. */
export function handlerAt(
  to: Destination,
  { duties, units }: OnDuty,
  areaPath: string,
  now: string,
): Handler | undefined {
  if ('unitId' in to) return unitCalled(to.unitId, units)
  const there = duties.filter((duty) => duty.role === to.role && isActive(duty, now) && covers(duty.areaPath, areaPath))
  // The smallest area, and of two in the same one always the same.
  const nearest = there.sort(
    (one, other) => other.areaPath.length - one.areaPath.length || (one.id < other.id ? -1 : 1),
  )
  if (to.role === 'property') return nearest.flatMap(({ unitId = '' }) => unitCalled(unitId, units) ?? [])[0]
  return nearest[0] && { personId: nearest[0].personId, name: nearest[0].title }
}

function unitCalled(unitId: string, units: readonly Unit[]): Handler | undefined {
  const unit = units.find((one) => one.id === unitId && isOffered(one))
  return unit && { unitId, name: unit.name }
}
