import type { Session } from '../activities/activity.ts'
import { type SessionShift, timesOf } from '../activities/shifts.ts'
import type { SignUpRole } from './sign-up.ts'

/** Whose seats are counted, and waited for, together: a session's participants, or the helpers of one of its shifts. */
export interface Line {
  as: SignUpRole
  shiftId?: string | undefined
}

/** Before there were shifts, all helpers of a session were one line: they are those of the shift of this id. */
export const onlyShift = 'volunteer'

/** What tells it from the other lines of its session. */
export const lineName = ({ as, shiftId = onlyShift }: Line) => (as === 'volunteer' ? shiftId : as)

export const shiftIn = (session: Pick<Session, 'shifts'>, line: Line): SessionShift | undefined =>
  session.shifts.find(({ id }) => line.as === 'volunteer' && id === lineName(line))

/** The session as those of the line have it: whoever helps comes and goes with the shift. */
export function sessionFor(session: Session, line: Line): Session {
  const shift = shiftIn(session, line)
  if (!shift) return session
  const times = timesOf(shift, session)
  return { ...session, ...times, cancelBy: times.startsAt < session.cancelBy ? times.startsAt : session.cancelBy }
}

/** What somebody of the line is in, in words. */
export function titleFor(session: Pick<Session, 'title' | 'shifts'>, line: Line): string {
  const shift = shiftIn(session, line)
  return shift ? `${session.title} · ${shift.title}` : session.title
}

/** The lines one may sign up for in that role. */
export const linesFor = ({ shifts }: Pick<Session, 'shifts'>, as: SignUpRole): Line[] =>
  as === 'volunteer' ? shifts.map(({ id: shiftId }) => ({ as, shiftId })) : [{ as }]
