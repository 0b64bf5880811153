import type { Session } from '@mulin/shared/activities/activity'
import { sessionFor } from '@mulin/shared/sign-ups/lines'
import { activityOf, type Found } from './activities.ts'
import { type Allocation, allocationIn, handOn } from './allocations.ts'
import { type StoredSignUp } from './sign-ups.ts'
import { asRead, leaving, type Step, stepOf } from './sign-up-steps.ts'
import { stillToBeDrawn } from './draws.ts'
import type { Write } from './transact.ts'
import { type Line, waitingListsOf } from './waiting-lists.ts'

export interface KnownLine {
  activity: Found['activity']
  allocation: Allocation
  session: Session
}

/** The seats that a sign-up is about, with who waits for them, and their session as it is planned for them now. */
export async function lineOf(line: Line): Promise<KnownLine | undefined> {
  const [found, [list]] = await Promise.all([activityOf(line.activityId), waitingListsOf([line])])
  return found && list && lineIn(found, line, list)
}

export function lineIn(found: Found, line: Line, list: Allocation['list']): KnownLine | undefined {
  const session = found.activity.sessions.find(({ id }) => id === line.sessionId)
  return (
    session && {
      activity: found.activity,
      session: sessionFor(session, line),
      allocation: allocationIn(found, line, list),
    }
  )
}

/**
 * Ends sign-ups of one line, from whatever state each was read in; what they held goes to who is next. First their own
 * steps, which lose when one is no longer what was read. Undefined while what a row says and what the list says do not
 * agree yet. At most 20 at once.
 */
export function leave(
  signUps: readonly StoredSignUp[],
  { allocation, session }: KnownLine,
  step: Step,
): Write[] | undefined {
  const own = signUps.map((signUp) => stepOf(signUp, signUp.state, { ...step, seats: [] }, asRead(signUp)))
  const { waiting, offers } = allocation.list
  const ids = new Set(signUps.map(({ id }) => id))
  const others = <P extends { id: string }>(some: readonly P[]) => some.filter(({ id }) => !ids.has(id))
  const listed = signUps.filter(isListed)
  const known = [...waiting, ...offers].filter(({ id }) => ids.has(id))
  if (known.length < listed.length) return undefined
  const entrants = signUps.filter(isEntrant)
  const holders = signUps.filter((signUp) => !isEntrant(signUp))
  const freed = {
    seats: holders.flatMap(({ seats }) => seats),
    entrants: entrants.flatMap(({ seats }) => seats),
    ...(listed.length > 0 && { waiting: others(waiting), offers: others(offers) }),
  }
  const handedOn = handOn(allocation, freed, session, step.at).writes
  return [...own, ...leaving(signUps), ...handedOn, ...(entrants.length > 0 ? [stillToBeDrawn(allocation.list)] : [])]
}

const isListed = (signUp: StoredSignUp) =>
  signUp.state === 'offered' || (signUp.state === 'waiting' && !isEntrant(signUp))

/** Takes part in a draw that is still ahead: counted, but in no list. */
export const isEntrant = ({ state, seats }: Pick<StoredSignUp, 'state' | 'seats'>) =>
  state === 'waiting' && seats.length > 0
