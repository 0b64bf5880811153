import type { Session } from '../activities/activity.ts'
import { anySize } from './teams.ts'

// What a session asks of everybody who takes part, beyond the name.

/** For the ages it is for, or to know who may take its reserved seats. */
export const asksBirthYears = ({ ages, pools }: Pick<Session, 'ages' | 'pools'>) =>
  ages !== undefined || pools.some((pool) => pool.ages)

/** For the women and men that a team has to have. */
export const asksGenders = ({ kind, teamSize = anySize }: Pick<Session, 'kind' | 'teamSize'>) =>
  kind === 'team' && teamSize.women + teamSize.men > 0
