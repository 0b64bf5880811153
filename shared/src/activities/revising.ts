import { dayOf } from '../times.ts'
import { sessionFor } from '../sign-ups/lines.ts'
import { seatsEver } from '../sign-ups/pools.ts'
import type { Activity, ActivityRevision, Session } from './activity.ts'
import { timesOf } from './shifts.ts'

type Planned = ActivityRevision['sessions'][number]

/** Sessions whose sign-up was closed and would be open again. */
export const reopenedSessions = ({ state, sessions }: Activity, revision: ActivityRevision, now: string): Session[] =>
  sessions.filter(
    (session) =>
      state === 'published' &&
      !session.cancelled &&
      session.signUpClosesAt <= now &&
      revision.sessions.some((planned) => planned.signUpClosesAt > now && isTheSame(planned, session, revision)),
  )

/** Also one that is taken out and sent again as if it were new. */
function isTheSame(planned: Planned, { id, title, startsAt }: Session, { sessions }: ActivityRevision): boolean {
  if (planned.id !== undefined) return planned.id === id
  return !sessions.some((one) => one.id === id) && (planned.title === title || planned.startsAt === startsAt)
}

/** Sessions for which people wait, or that they entered a draw for, by another order or other reserved seats than planned. */
export const reorderedSessions = ({ state, sessions }: Activity, revision: ActivityRevision): Session[] =>
  sessions.filter((session) => {
    const planned = revision.sessions.find(({ id }) => id === session.id)
    return state === 'published' && session.waiting > 0 && planned && isOrderedAnew(session, planned)
  })

export const isOrderedAnew = (session: Session, { waitingOrder, pools }: Planned) =>
  waitingOrder !== session.waitingOrder || JSON.stringify(pools) !== JSON.stringify(session.pools)

/** A session whose seats are fewer, or for others than before, so that somebody who hopes for some may be too many for it. */
export const narrowedSessions = ({ state, sessions }: Activity, revision: ActivityRevision) =>
  sessions.flatMap((session) => {
    const planned = revision.sessions.find(({ id }) => id === session.id)
    const isAskedFor = session.waiting > 0 || session.mode === 'approval'
    const isNarrower = planned && (planned.capacity < session.capacity || poolsOf(planned) !== poolsOf(session))
    return state === 'published' && isAskedFor && isNarrower ? [{ session, planned }] : []
  })

/** What decides who may ever sit in them. */
const poolsOf = ({ pools, startsAt }: Planned) => JSON.stringify(pools.length > 0 && [pools, startsAt])

/** Of those who hope for seats of a session, as many as are too many for what is planned. */
export const tooLargeFor = (
  { session, planned }: { session: Session; planned: Planned },
  parties: readonly { size: number; pools: readonly string[] }[],
) => parties.filter(({ size, pools }) => seatsEver(planned, pools) < size && size <= seatsEver(session, pools)).length

export type ReasonFor = 'reopened' | 'order' | 'too_large'

/** What people were told otherwise, and want to know why. */
export function reasonNeeded(activity: Activity, revision: ActivityRevision, now: string) {
  const [reopened] = reopenedSessions(activity, revision, now)
  const [reordered] = reorderedSessions(activity, revision)
  const session = reopened ?? reordered
  return session && { sessionId: session.id, for: (reopened ? 'reopened' : 'order') satisfies ReasonFor as ReasonFor }
}

/** Sessions that somebody has to come to at another time: since when they were awaited, also those of a shift, and whether the day stays. */
export const movedSessions = (sessions: readonly Session[], revision: ActivityRevision) =>
  sessions.flatMap((session) => {
    const planned = revision.sessions.find(({ id }) => id === session.id)
    const moves = planned ? movedStarts(session, planned) : []
    const [from] = moves.map((move) => move.from).sort()
    return from === undefined
      ? []
      : [{ session, from, isSameDay: moves.every((move) => dayOf(move.from) === dayOf(move.to)) }]
  })

const movedStarts = (session: Session, planned: Planned) =>
  [
    { from: session.startsAt, to: planned.startsAt },
    ...planned.shifts.flatMap((shift) => {
      if (!session.shifts.some(({ id }) => id === shift.id)) return []
      const { startsAt } = sessionFor(session, { as: 'volunteer', shiftId: shift.id })
      return { from: startsAt, to: timesOf(shift, planned).startsAt }
    }),
  ].filter(({ from, to }) => from !== to)
