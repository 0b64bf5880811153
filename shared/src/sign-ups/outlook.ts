import type { Activity, Session } from '../activities/activity.ts'
import type { Person } from '../people.ts'
import { type Availability, availability } from './availability.ts'
import type { Entry } from './beside.ts'
import { type Ineligible, whyNotAdmitted, whyNotWelcome } from './eligibility.ts'
import { releasedPools } from './pools.ts'
import { type Line, linesFor, shiftIn } from './lines.ts'

/** Who looks at a session, as far as it is known before anything is filled in. */
export interface Viewer extends Line {
  inSessions: readonly string[]
  /** For a further team. */
  another?: boolean | undefined
  /** Left out: anybody, also those whom it is for. */
  me?: Pick<Person, 'areaPath' | 'volunteer'> | undefined
}

/** What signing up would bring. */
export type Prospect =
  | Availability
  /** All that is left is for some; whether whoever looks is among them depends on what they fill in. */
  | { kind: 'kept'; left: number; for: readonly string[] }

export type Outlook = Prospect | { kind: 'none'; reason: Ineligible }

const anybody: Viewer = { as: 'participant', inSessions: [] }

export function outlookOf(activity: Activity, session: Session, now: string, viewer: Viewer = anybody): Outlook {
  const somebody = likely(activity, session, viewer)
  const reason = whyNotAdmitted(activity, session, somebody, now)
  if (reason !== undefined && !aboutSeats.includes(reason)) return { kind: 'none', reason }
  const available = availabilityTo(session, somebody, now)
  if (available.kind === 'free' || viewer.as === 'volunteer' || session.mode !== 'first_come') return available
  const pools = poolsPerhapsFor(session, viewer, now)
  const left = pools.reduce((sum, { free }) => sum + free, 0)
  return left > 0 ? { kind: 'kept', left, for: pools.map(({ title }) => title) } : available
}

const aboutSeats: readonly Ineligible[] = ['session_full', 'party_too_large']

/** Of one person nothing is too large: where all seats are reserved, it is not known yet for whom. */
function availabilityTo(session: Session, somebody: Parameters<typeof availability>[1], now: string) {
  const available = availability(session, somebody, now)
  return available.kind === 'too_large' ? availability({ ...session, pools: [] }, somebody, now) : available
}

/** What is not known, or can still be mended on the way, speaks against nobody: an estate, the skill of a helper. */
const likely = (activity: Activity, session: Session, { as, shiftId, inSessions, another, me }: Viewer) => ({
  as,
  shiftId,
  another,
  entries: inSessions.map(entryOfSomebody),
  areaPath: me?.areaPath ?? (activity.audience === 'community' ? activity.areaPath : undefined),
  isVolunteer: as === 'volunteer' || !me || isApproved(me),
  skills: skillsFor(session, { as, shiftId }),
})

/** Who is in it is not known before anything is filled in: it may be somebody else this time. */
const entryOfSomebody = (sessionId: string): Entry => ({
  signUpId: '',
  sessionId,
  as: 'participant',
  isOwn: true,
  people: [],
})

function skillsFor(session: Session, line: Line) {
  const skill = shiftIn(session, line)?.skill
  return skill && [skill]
}

const isApproved = ({ volunteer }: NonNullable<Viewer['me']>) => volunteer?.state === 'approved'

function poolsPerhapsFor(session: Session, { me }: Viewer, now: string) {
  const released = releasedPools(session, now)
  const areas = me?.areaPath?.split('/')
  return session.pools
    .filter(({ id, communityId }) => !released.has(id) && (!communityId || !areas || areas.includes(communityId)))
    .map(({ id, title }) => ({ title, free: session.freeSeats.find(({ pool }) => pool === id)?.free ?? 0 }))
    .filter(({ free }) => free > 0)
}

/** What keeps somebody known from each of the sessions, to be said before anything is filled in. */
export function whyNotForMe(
  activity: Activity,
  sessions: readonly Session[],
  { as, me }: Pick<Viewer, 'as'> & { me: NonNullable<Viewer['me']> },
): Ineligible | undefined {
  const { areaPath, volunteer } = me
  const somebody = { as, areaPath, isVolunteer: isApproved(me), skills: volunteer?.skills, entries: [] }
  const reasons = sessions.flatMap((session) =>
    linesFor(session, as).map((line) => whyNotWelcome(activity, session, { ...somebody, ...line })),
  )
  return reasons.includes(undefined) ? undefined : reasons[0]
}
