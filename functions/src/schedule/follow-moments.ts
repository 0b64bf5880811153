import type { Session } from '@mulin/shared/activities/activity'
import type { SessionShift } from '@mulin/shared/activities/shifts'
import { type Line, lineName, sessionFor } from '@mulin/shared/sign-ups/lines'
import { type MomentKind, momentsOf } from '@mulin/shared/sign-ups/moments'
import { activityOf, type Found } from '../tables/activities.ts'
import { isOff } from '../tables/called-off.ts'
import { drawsOf, type StoredDraw } from '../tables/draws.ts'
import { offerFreeSeats } from '../tables/offering.ts'
import { isComplete, wholeRegisterOf } from '../tables/registers.ts'
import { advanceTimer, type Timer } from '../tables/timers.ts'
import { transact } from '../tables/transact.ts'
import { anonymise } from './anonymise.ts'
import { closeSession } from './close-session.ts'
import { commitDraw, draw } from './draw.ts'
import { type Due, withDraw } from './draw-moments.ts'
import { endWaiting } from './end-waiting.ts'
import type { Occasion } from './occasion.ts'
import { remind } from './remind.ts'
import { tellAbsent } from './tell-absent.ts'

/** What an activity's sessions want of the clock since it looked last; each can be done twice without harm. */
export async function followMoments(timer: Timer, now: string): Promise<void> {
  const found = await activityOf(timer.activityId)
  const moments = found ? await momentsIn(found) : []
  const due = moments.filter(({ at, owed }) => (owed || timer.doneUntil < at) && at <= now)
  if (found) for (const one of due) await follow(one, found, now)
  // What was committed to has its draw ahead from now on.
  const left = found && due.some(({ kind }) => kind === 'commit') ? await momentsIn(found) : moments
  await transact([advanceTimer(timer, now, left.find(({ at }) => at > now)?.at)])
}

type OfSession = Due & { session: Session; isOfLine: (line: Line) => boolean }

async function momentsIn({ activity: { id, sessions } }: Found): Promise<OfSession[]> {
  const draws = sessions.some(({ mode }) => mode === 'lottery') ? await drawsOf(id) : []
  return sessions
    .flatMap((session) => momentsOfLines(session, draws))
    .sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0))
}

/** A shift with times of its own begins and ends by itself; what is not about times is one moment for all. */
function momentsOfLines(session: Session, draws: readonly StoredDraw[]): OfSession[] {
  const apart = session.shifts.filter(hasOwnTimes).map(({ id }) => id)
  const isApart = (line: Line) => apart.includes(lineName(line))
  const draw = draws.find(({ sessionId }) => sessionId === session.id)
  const ofAll = withDraw(momentsOf(session), draw).map((one) => ({
    ...one,
    session,
    isOfLine: (line: Line) => !timed.has(one.kind) || !isApart(line),
  }))
  const ofShifts = apart.flatMap((shiftId) => {
    const known = sessionFor(session, { as: 'volunteer', shiftId })
    const own = momentsOf(known).filter(({ kind }) => timed.has(kind))
    return own.map((one) => ({ ...one, session: known, isOfLine: (line: Line) => lineName(line) === shiftId }))
  })
  return [...ofAll, ...ofShifts]
}

const timed: ReadonlySet<MomentKind> = new Set<MomentKind>(['remind', 'start', 'end', 'tell'])
const hasOwnTimes = ({ startsAt, endsAt }: SessionShift) => startsAt !== undefined || endsAt !== undefined

const steps: Record<Exclude<MomentKind, 'release'>, (occasion: Occasion) => Promise<void>> = {
  commit: commitDraw,
  draw,
  remind,
  start: endWaiting,
  end: async (occasion) => {
    await endWaiting(occasion)
    await closeSession(occasion)
  },
  tell: tellAbsent,
  anonymise,
}

/** Of what was called off nothing is left to do but to forget who signed up; what took place before comes to its end. */
async function follow({ kind, session, isOfLine }: OfSession, found: Found, now: string): Promise<void> {
  if (kind !== 'anonymise' && isOff(found.activity, session)) return
  if (kind === 'release') return offerFreeSeats(found.activity.id, now)
  const { signUps } = (await wholeRegisterOf(found.activity.id)) ?? { signUps: [] }
  const seats = (await activityOf(found.activity.id))?.seats ?? []
  if (!isComplete(signUps, seats)) throw new Error('the register does not know every sign-up yet')
  const planned = new Set(found.activity.sessions.map(({ id }) => id))
  // Of a session that was taken out, names are forgotten with the others.
  const isMeant = (sessionId: string) => sessionId === session.id || (kind === 'anonymise' && !planned.has(sessionId))
  const meant = signUps.filter((signUp) => isMeant(signUp.sessionId) && isOfLine(signUp))
  await steps[kind]({ found, session, now, isMeant, signUps: meant })
}
