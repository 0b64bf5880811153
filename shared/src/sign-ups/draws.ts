import type { Session } from '../activities/activity.ts'

// The list of entrants and the commitment stand there for this long before the draw.
const minutesBetween = 10

/** When the draw of a lottery is: a little after its sign-up closes. */
export const drawAtOf = ({ mode, signUpClosesAt }: Pick<Session, 'mode' | 'signUpClosesAt'>): string | undefined =>
  mode === 'lottery' ? new Date(Date.parse(signUpClosesAt) + minutesBetween * 60_000).toISOString() : undefined
