import type { Session } from '../activities/activity.ts'
import type { TeamSize } from '../activities/session-rules.ts'
import type { Entry } from './beside.ts'
import type { Line } from './lines.ts'
import { twiceIn } from './named.ts'
import type { Team } from './party.ts'

export type TeamFault = 'too_few' | 'too_many' | 'too_many_substitutes' | 'too_few_women' | 'too_few_men' | 'same_twice'

/** Where the organiser did not say. */
export const anySize: TeamSize = { min: 1, max: 50, substitutes: 0, women: 0, men: 0 }

/** What keeps the team from taking part, or undefined. */
export function faultOfTeam({ members }: Team, { min, max, substitutes, women, men }: TeamSize): TeamFault | undefined {
  const playing = members.filter(({ isSubstitute }) => !isSubstitute)
  const count = (wanted: string) => playing.filter(({ gender }) => gender === wanted).length
  if (playing.length < min) return 'too_few'
  if (playing.length > max) return 'too_many'
  if (members.length - playing.length > substitutes) return 'too_many_substitutes'
  if (count('female') < women) return 'too_few_women'
  if (count('male') < men) return 'too_few_men'
  if (twiceIn(members).length > 0) return 'same_twice'
}

export function whyNotTeam({ kind, teamSize = anySize }: Session, team: Team | undefined) {
  return kind === 'team' && team && faultOfTeam(team, teamSize) ? ('team_unfit' as const) : undefined
}

// A coach enters a club; whoever enters more takes the seats of others.
export const teamsAtMost = 5

interface Entering extends Line {
  another?: boolean | undefined
}

/** A further team of an account, beside its own ones in the session: only of who says that it is one. */
export const isAnother = ({ kind }: Session, { as, another }: Entering, own: readonly Pick<Entry, 'as'>[]): boolean =>
  another === true &&
  kind === 'team' &&
  as === 'participant' &&
  own.length < teamsAtMost &&
  own.every((entry) => entry.as === 'participant')
