import { covers } from '@mulin/shared/areas'
import { type Duty, isActive, mayDecideIn } from '@mulin/shared/duties'
import type { Overseer } from '@mulin/shared/hazards/workflow'
import { type Hazard, waitsFor } from '@mulin/shared/hazards/hazard'
import { mayDo, type Role } from '@mulin/shared/roles'
import type { Staff } from './duties.ts'

type Timed = Pick<Hazard, 'areaPath' | 'handler' | 'state' | 'question' | 'extension' | 'openParts'>

/** Whose step is the next: of those who decide the ones with the smallest area around it. */
export function whoHasIt({ duties }: Staff, hazard: Timed, now: string): string[] {
  const waiting = duties.filter(
    (duty) => isActive(duty, now) && waitsFor({ personId: duty.personId, duties: [duty] }, hazard),
  )
  const deciding = waiting.filter(({ unitId }) => unitId === undefined)
  const nearest = Math.max(0, ...deciding.map(({ areaPath }) => areaPath.length))
  return peopleOf(waiting.filter(({ unitId, areaPath }) => unitId !== undefined || areaPath.length === nearest))
}

/** Everybody who handles hazards of that area on that day: not whoever only administers it, or sits at a desk there. */
export const decidingThere = ({ duties }: Staff, areaPath: string, now: string): string[] =>
  peopleOf(
    duties.filter(
      (duty) =>
        mayDo(duty.role, 'hazards.handle') &&
        isActive(duty, now) &&
        mayDecideIn({ personId: duty.personId, duties: [duty] }, areaPath),
    ),
  )

const rolesOf: Readonly<Record<Overseer, Role>> = { community: 'community_officer', office: 'office' }

/** Who is told on that level that it is late. */
export const overseersOf = ({ duties }: Staff, level: Overseer, areaPath: string, now: string): string[] =>
  peopleOf(
    duties.filter((duty) => duty.role === rolesOf[level] && isActive(duty, now) && covers(duty.areaPath, areaPath)),
  )

const peopleOf = (duties: readonly Duty[]) => [...new Set(duties.map(({ personId }) => personId))]
