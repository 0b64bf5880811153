import { covers } from '@mulin/shared/areas'
import { type Actor, type Duty, isActive } from '@mulin/shared/duties'
import { isForAnother } from '@mulin/shared/hazards/premises'
import { type Action, type HazardState, levelsUpTo, type Overseer } from '@mulin/shared/hazards/workflow'
import { partsOf } from '@mulin/shared/hazards/hazard'
import { waitsFor } from '@mulin/shared/hazards/waits-for'
import { mayDo, type Role } from '@mulin/shared/roles'
import type { Staff } from './duties.ts'
import type { HazardRecord, StoredHazard } from './hazards.ts'
import { doneByIn, othersFor, ownWorkIn } from './own-work.ts'

/** Whose step is the next: of those who decide, and need not leave it to others, the ones with the smallest area around it. */
export function whoHasIt(staff: Staff, record: HazardRecord, now: string): string[] {
  const waiting = staff.duties.filter(
    (duty) =>
      mayDo(duty.role, 'hazards.fix') &&
      isActive(duty, now) &&
      waitsFor({ personId: duty.personId, duties: [duty] }, record.hazard) &&
      !leavesIt(staff, record, { personId: duty.personId, now }),
  )
  const deciding = waiting.filter(({ unitId }) => unitId === undefined)
  const nearest = Math.max(0, ...deciding.map(({ areaPath }) => areaPath.length))
  return peopleOf(waiting.filter(({ unitId, areaPath }) => unitId !== undefined || areaPath.length === nearest))
}

// The step that decides about it in each state.
const nextSteps: Partial<Record<HazardState, Action>> = {
  reported: 'accept',
  fixed: 'check',
  split: 'check',
  checked: 'close',
}

/** Did something of it that others judge, where there are any. */
function leavesIt(staff: Staff, { hazard, entries }: HazardRecord, who: { personId: string; now: string }): boolean {
  const { state } = hazard
  const next = nextSteps[state]
  if (!next) return false
  const work = { ...hazard, doneBy: doneByIn(entries) }
  return ownWorkIn(work, who.personId).some(
    (before) => isForAnother(before, next, state) && othersFor(before, work, staff, who).length > 0,
  )
}

/** Who is to fix it: that person, or the people of that unit. */
export const handlersOf = ({ duties }: Staff, hazard: StoredHazard, now: string): string[] =>
  peopleOf(
    duties.filter(
      (duty) =>
        mayDo(duty.role, 'hazards.fix') &&
        isActive(duty, now) &&
        partsOf({ personId: duty.personId, duties: [duty] }, hazard).includes('handler'),
    ),
  )

/** Who decides there: those with the smallest area around it. */
export function decidersOf({ duties }: Staff, hazard: StoredHazard, now: string): string[] {
  const deciding = duties.filter(
    (duty) => isActive(duty, now) && partsOf({ personId: duty.personId, duties: [duty] }, hazard).includes('decider'),
  )
  const nearest = Math.max(0, ...deciding.map(({ areaPath }) => areaPath.length))
  return peopleOf(deciding.filter(({ areaPath }) => areaPath.length === nearest))
}

const rolesOf: Readonly<Record<Overseer, Role>> = { community: 'community_officer', office: 'office' }

/** Who is told on that level that it is late. */
export const overseersOf = ({ duties }: Staff, level: Overseer, areaPath: string, now: string): string[] =>
  peopleOf(
    duties.filter((duty) => duty.role === rolesOf[level] && isActive(duty, now) && covers(duty.areaPath, areaPath)),
  )

/** That it was passed up to somebody because it is late, as `overseersOf` says whom: what went to the office went to the community too. */
export const isPassedUpTo = (
  { duties }: Actor,
  { areaPath, escalatedTo }: Pick<StoredHazard, 'areaPath' | 'escalatedTo'>,
) =>
  escalatedTo !== undefined &&
  levelsUpTo(escalatedTo).some((level) =>
    duties.some((duty) => duty.role === rolesOf[level] && covers(duty.areaPath, areaPath)),
  )

/** Whether anything is ever passed up to them. */
export const oversees = ({ duties }: Actor) => duties.some(({ role }) => Object.values(rolesOf).includes(role))

const peopleOf = (duties: readonly Duty[]) => [...new Set(duties.map(({ personId }) => personId))]
