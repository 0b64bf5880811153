import type { Activity, Session } from '@mulin/shared/activities/activity'
import { isOnlyOne } from '@mulin/shared/activities/called-off'
import { sessionFor } from '@mulin/shared/sign-ups/lines'
import type { SignUp } from '@mulin/shared/sign-ups/sign-up'
import { now } from '../../platform/clock'

export interface MyOrder {
  /** What I am asked to answer first, then the next one first. */
  upcoming: SignUp[]
  /** Last one first. */
  past: SignUp[]
  /** Nothing came of it. */
  ended: SignUp[]
}

/** `asked`: what I was asked to answer just now, which keeps its place. */
export function inOrder(signUps: readonly SignUp[], at: string, asked: readonly string[] = []): MyOrder {
  const isAhead = ({ endsAt }: SignUp) => endsAt > at
  const upcoming = signUps.filter(
    (signUp) => isAhead(signUp) && (isLive(signUp) || isStopped(signUp) || asked.includes(signUp.id)),
  )
  const past = signUps.filter((signUp) => !isAhead(signUp) && hadSeat(signUp)).sort(byStart)
  return {
    upcoming: upcoming.sort((a, b) => rankIn(asked, a) - rankIn(asked, b) || byStart(a, b)),
    past: past.reverse(),
    ended: signUps.filter((signUp) => !upcoming.includes(signUp) && !past.includes(signUp)),
  }
}

function rankIn(asked: readonly string[], signUp: SignUp) {
  const place = asked.indexOf(signUp.id)
  if (place >= 0) return place
  return asked.length + (isOffered(signUp) ? 0 : 1)
}

export const isLive = ({ state }: SignUp) => ['pending', 'waiting', 'offered', 'confirmed', 'attended'].includes(state)
const hadSeat = ({ state }: SignUp) => ['confirmed', 'attended', 'absent'].includes(state)
export const isOffered = ({ state }: SignUp) => state === 'offered'
/** By the office, not by me: I have to know before I go there. */
export const isStopped = ({ state, by }: SignUp) => state === 'cancelled' && by === 'organiser'

export const byStart = (a: SignUp, b: SignUp) => (a.startsAt < b.startsAt ? -1 : 1)

export interface Standing {
  startsAt: string
  endsAt: string
  place: string
  /** It is not as it was when I signed up. */
  moved: boolean
  /** What does not take place, whether or not the sign-up says so yet. */
  off: 'activity' | 'session' | undefined
  /** Others of the activity take place, as far as is known. */
  isOneOf: boolean
  /** Why, as far as the sign-up does not say so itself. */
  cancelReason: string | undefined
  /** As it is planned now, for whoever helps with the times of the shift. */
  session: Session | undefined
}

/** What holds now: the activity may have moved or been called off since I signed up. */
export function standingOf(signUp: SignUp, activity: Activity | undefined): Standing {
  const session = activity && sessionOf(signUp, activity)
  const { startsAt, endsAt } = session ?? signUp
  const place = activity?.place ?? signUp.place
  return {
    startsAt,
    endsAt,
    place,
    moved: startsAt !== signUp.startsAt || place !== signUp.place,
    ...whatIsOff(activity, session),
    isOneOf: activity?.state === 'published' && !isOnlyOne(activity.sessions, signUp.sessionId, now()),
    session,
  }
}

/** What was over before took place. */
function whatIsOff(
  activity: Activity | undefined,
  session: Session | undefined,
): Pick<Standing, 'off' | 'cancelReason'> {
  const own = session?.cancelled
  if (own) return { off: own.at < session.endsAt ? 'session' : undefined, cancelReason: own.reason }
  return { off: activity?.state === 'cancelled' ? 'activity' : undefined, cancelReason: activity?.cancelReason }
}

function sessionOf(signUp: SignUp, { sessions }: Activity) {
  const session = sessions.find(({ id }) => id === signUp.sessionId)
  return session && sessionFor(session, signUp)
}
