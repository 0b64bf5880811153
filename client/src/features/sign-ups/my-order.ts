import type { Activity } from '@mulin/shared/activities/activity'
import type { SignUp } from '@mulin/shared/sign-ups/sign-up'

export interface MyOrder {
  /** Next one first. */
  upcoming: SignUp[]
  /** Last one first. */
  past: SignUp[]
  cancelled: SignUp[]
}

export function inOrder(signUps: readonly SignUp[], now: string): MyOrder {
  const held = signUps.filter(({ state }) => state === 'confirmed').sort(byStart)
  const isAhead = ({ endsAt }: SignUp) => endsAt > now
  const upcoming = signUps.filter((signUp) => isAhead(signUp) && (signUp.state === 'confirmed' || isCalledOff(signUp)))
  return {
    upcoming: upcoming.sort(byStart),
    past: held.filter((signUp) => !isAhead(signUp)).reverse(),
    cancelled: signUps.filter((signUp) => signUp.state === 'cancelled' && !upcoming.includes(signUp)),
  }
}

/** With the whole activity: I have to know before I go there. */
const isCalledOff = ({ calledOff = false }: SignUp) => calledOff

const byStart = (a: SignUp, b: SignUp) => (a.startsAt < b.startsAt ? -1 : 1)

export interface Standing {
  startsAt: string
  endsAt: string
  place: string
  /** It is not as it was when I signed up. */
  moved: boolean
  /** Why it does not take place. */
  calledOff: string | undefined
}

/** What holds now: the activity may have moved or been called off since I signed up. */
export function standingOf(signUp: SignUp, activity: Activity | undefined): Standing {
  const calledOff = isCalledOff(signUp) ? signUp.reason : undefined
  if (!activity) return { ...placed(signUp, signUp.place), moved: false, calledOff }
  const session = activity.sessions.find(({ id }) => id === signUp.sessionId) ?? signUp
  return {
    ...placed(session, activity.place),
    moved: session.startsAt !== signUp.startsAt || activity.place !== signUp.place,
    calledOff: calledOff ?? activity.cancelReason,
  }
}

const placed = ({ startsAt, endsAt }: { startsAt: string; endsAt: string }, place: string) => ({
  startsAt,
  endsAt,
  place,
})
