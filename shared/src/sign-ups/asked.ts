import type { Activity, Session } from '../activities/activity.ts'
import { limitsPersons } from './beside.ts'
import { anySize } from './teams.ts'

// What a session asks of everybody who takes part, beyond the name.

type Limits = Pick<Activity, 'sessionsPerPerson' | 'noClashes'>

/**
 * For the ages it is for, to know who may take its reserved seats, and to tell people from each other who may be in so
 * much only, or in one team.
 */
export const asksBirthYears = (activity: Limits, { ages, pools, kind }: Pick<Session, 'ages' | 'pools' | 'kind'>) =>
  ages !== undefined || pools.some((pool) => pool.ages) || kind === 'team' || limitsPersons(activity)

/** Of each who is brought along, where the year of birth may be left out. */
export const asksIfChild = (activity: Limits, { ages, kind }: Pick<Session, 'ages' | 'kind'>) =>
  kind === 'individual' && ages === undefined && !limitsPersons(activity)

/** For the women and men that a team has to have. */
export const asksGenders = ({ kind, teamSize = anySize }: Pick<Session, 'kind' | 'teamSize'>) =>
  kind === 'team' && teamSize.women + teamSize.men > 0
