import type { Session } from '@mulin/shared/activities/activity'
import { type Moment, type MomentKind, momentsOf } from '@mulin/shared/sign-ups/moments'
import { activityOf, type Found } from '../tables/activities.ts'
import { offerFreeSeats } from '../tables/offering.ts'
import { isComplete, wholeRegisterOf } from '../tables/registers.ts'
import { advanceTimer, type Timer } from '../tables/timers.ts'
import { transact } from '../tables/transact.ts'
import { anonymise } from './anonymise.ts'
import { closeSession } from './close-session.ts'
import { commitDraw, draw } from './draw.ts'
import { endWaiting } from './end-waiting.ts'
import type { Occasion } from './occasion.ts'
import { remind } from './remind.ts'

/** What an activity's sessions want of the clock since it looked last; each can be done twice without harm. */
export async function followMoments(timer: Timer, now: string): Promise<void> {
  const found = await activityOf(timer.activityId)
  const moments = found ? momentsIn(found) : []
  const due = moments.filter(({ at }) => timer.doneUntil < at && at <= now)
  if (found) for (const one of due) await follow(one, found, now)
  await transact([advanceTimer(timer, now, moments.find(({ at }) => at > now)?.at)])
}

type OfSession = Moment & { session: Session }

const momentsIn = ({ activity }: Found): OfSession[] =>
  activity.sessions
    .flatMap((session) => momentsOf(session).map((one) => ({ ...one, session })))
    .sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0))

const steps: Record<Exclude<MomentKind, 'release'>, (occasion: Occasion) => Promise<void>> = {
  commit: commitDraw,
  draw,
  remind,
  start: endWaiting,
  end: async (occasion) => {
    await endWaiting(occasion)
    await closeSession(occasion)
  },
  anonymise,
}

/** Of what was called off nothing is left to do but to forget who signed up. */
async function follow({ kind, session }: OfSession, found: Found, now: string): Promise<void> {
  if (found.activity.state === 'cancelled' && kind !== 'anonymise') return
  if (kind === 'release') return offerFreeSeats(found.activity.id, now)
  const { signUps } = (await wholeRegisterOf(found.activity.id)) ?? { signUps: [] }
  const seats = (await activityOf(found.activity.id))?.seats ?? []
  if (!isComplete(signUps, seats)) throw new Error('the register does not know every sign-up yet')
  const planned = new Set(found.activity.sessions.map(({ id }) => id))
  // Of a session that was taken out, names are forgotten with the others.
  const isMeant = (sessionId: string) => sessionId === session.id || (kind === 'anonymise' && !planned.has(sessionId))
  const meant = signUps.filter(({ sessionId }) => isMeant(sessionId))
  await steps[kind]({ found, session, now, isMeant, signUps: meant })
}
