import { type Actor, dutyDecidingIn } from '@mulin/shared/duties'
import { Team } from '@mulin/shared/inspections/inspection'
import type { Role } from '@mulin/shared/roles'
import type { StoredInspection } from '../tables/inspections.ts'

const teamOf: Partial<Record<Role, Team>> = { office: 'office', community_officer: 'community', grid_worker: 'grid' }

/** Who begins it leads it, and is there: their team came, also where nobody ticked it. */
export function ledBy(actor: Actor, { areaPath, teams }: Pick<StoredInspection, 'areaPath' | 'teams'>) {
  const duty = dutyDecidingIn(actor, areaPath)
  const own = duty && teamOf[duty.role]
  return {
    leadTitle: duty?.title,
    teams: Team.options.filter((team) => team === own || teams.includes(team)),
  }
}
