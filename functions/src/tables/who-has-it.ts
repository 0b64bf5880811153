import { covers } from '@mulin/shared/areas'
import { type Duty, isActive, mayDecideIn } from '@mulin/shared/duties'
import { isForAnother } from '@mulin/shared/hazards/premises'
import type { Action, HazardState, Overseer } from '@mulin/shared/hazards/workflow'
import { waitsFor } from '@mulin/shared/hazards/hazard'
import { mayDo, type Role } from '@mulin/shared/roles'
import type { Staff } from './duties.ts'
import { checkedBefore, declinedBefore, fixedBefore } from './hazard-files.ts'
import type { HazardRecord, StoredEntry } from './hazards.ts'

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

/** Declined it, checked it or fixed it, so that somebody else has to go on. */
function leavesIt(staff: Staff, { hazard, entries }: HazardRecord, who: { personId: string; now: string }): boolean {
  const { state } = hazard
  const next = nextSteps[state]
  if (!next) return false
  const { personId } = who
  if (isForAnother('declinedBefore', next, state) && declinedBefore(entries, personId)) return true
  if (isForAnother('checkedBefore', next, state) && checkedBefore(entries, personId)) return true
  const isOwn = isForAnother('fixedBefore', next, state) && fixedBefore(entries, personId)
  return isOwn && othersToCheck(staff, { hazard, entries }, who)
}

/** True when somebody else there may check what that person fixed. */
export const othersToCheck = (
  staff: Staff,
  { hazard, entries }: { hazard: HazardRecord['hazard']; entries: readonly StoredEntry[] },
  who: { personId: string; now: string },
) =>
  decidingThere(staff, hazard.areaPath, who.now).some(
    (personId) => personId !== who.personId && !checkedBefore(entries, personId),
  )

/** Everybody who handles hazards of that area on that day: not whoever only administers it, or sits at a desk there. */
const decidingThere = ({ duties }: Staff, areaPath: string, now: string): string[] =>
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
