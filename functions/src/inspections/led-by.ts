import { type Actor, dutyDecidingIn } from '@mulin/shared/duties'
import { Team } from '@mulin/shared/inspections/inspection'
import type { Role } from '@mulin/shared/roles'
import type { StoredInspection } from '../tables/inspections.ts'

const teamOf: Partial<Record<Role, Team>> = { office: 'office', community_officer: 'community', grid_worker: 'grid' }

/** Who begins it leads it, and is there: their team came, also where nobody ticked it. */
export function ledBy(actor: Actor, { areaPath, teams }: Pick<StoredInspection, 'areaPath' | 'teams'>) {
  const duty = dutyDecidingIn(actor, areaPath)
  const own = duty && teamOf[duty.role]
  return { leadTitle: duty?.title, leadTeam: own, teams: inOrder([own, ...teams]) }
}

/** Whoever finishes it is there too, and who leads it stays so. */
export function endedBy(
  actor: Actor,
  { areaPath, teams, leadTeam }: Pick<StoredInspection, 'areaPath' | 'teams' | 'leadTeam'>,
) {
  const { teams: withOwn } = ledBy(actor, { areaPath, teams })
  return { teams: inOrder([leadTeam, ...withOwn]) }
}

const inOrder = (came: readonly (Team | undefined)[]) => Team.options.filter((team) => came.includes(team))
