import { covers } from '../areas.ts'
import { type Duty, isActive, type Unit } from '../duties.ts'
import type { Handler } from '../hazards/hazard.ts'
import type { Destination } from './rule.ts'

export interface OnDuty {
  duties: readonly Duty[]
  units: readonly Unit[]
}

/** Who it is that a rule leads to in that area at that time; undefined when nobody is on duty there. */
export function handlerAt(
  to: Destination,
  { duties, units }: OnDuty,
  areaPath: string,
  now: string,
): Handler | undefined {
  if ('unitId' in to) return unitCalled(to.unitId, units)
  const there = duties.filter((duty) => duty.role === to.role && isActive(duty, now) && covers(duty.areaPath, areaPath))
  // The smallest area, and of two in the same one always the same.
  const [nearest] = there.sort(
    (one, other) => other.areaPath.length - one.areaPath.length || (one.id < other.id ? -1 : 1),
  )
  if (!nearest) return undefined
  if (to.role === 'property') return nearest.unitId === undefined ? undefined : unitCalled(nearest.unitId, units)
  return { personId: nearest.personId, name: nearest.title }
}

function unitCalled(unitId: string, units: readonly Unit[]): Handler | undefined {
  const unit = units.find(({ id }) => id === unitId)
  return unit && { unitId, name: unit.name }
}
