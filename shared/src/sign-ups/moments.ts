import type { Session } from '../activities/activity.ts'
import { drawAtOf } from './draws.ts'

export type MomentKind =
  /** The entrants of a lottery are known: the commitment is published. */
  | 'commit'
  | 'draw'
  /** What is left of a pool is everybody's. */
  | 'release'
  | 'remind'
  /** Nobody waits any longer. */
  | 'start'
  | 'end'
  /** Scans of the door count no longer: who was missed is told. */
  | 'tell'
  | 'anonymise'

export interface Moment {
  kind: MomentKind
  at: string
}

const hour = 60 * 60 * 1000
const remindHoursBefore = 24
const daysKept = 30
// A call that began in the last second of sign-up is over by then.
const minutesUntilCommit = 1

// A scan of the last second was sent by then, where there is a network.
const minutesUntilTold = 1
// Stragglers are let in; a scan after that is of another day.
const minutesOfScans = 30

/** What the clock has to do for a session, in order. */
export function momentsOf(
  session: Pick<Session, 'mode' | 'signUpClosesAt' | 'startsAt' | 'endsAt' | 'pools'>,
): Moment[] {
  const { signUpClosesAt, startsAt, endsAt, pools } = session
  const drawAt = drawAtOf(session)
  const moments: Moment[] = [
    ...(drawAt === undefined
      ? []
      : [moment('commit', shifted(signUpClosesAt, minutesUntilCommit / 60)), moment('draw', drawAt)]),
    ...pools.map(({ releasedAt }) => moment('release', releasedAt)),
    moment('remind', remindAtOf({ startsAt })),
    moment('start', startsAt),
    moment('end', endsAt),
    moment('tell', shifted(scansCountUntil({ endsAt }), minutesUntilTold / 60)),
    moment('anonymise', forgetAtOf({ endsAt })),
  ]
  // What is at the same time stays in this order.
  return moments.sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0))
}

/** Whoever was reminded before that, was reminded of another time. */
export const remindAtOf = ({ startsAt }: Pick<Session, 'startsAt'>) => shifted(startsAt, -remindHoursBefore)

/** Before its activity was called off. */
export const tookPlace = ({ endsAt }: Pick<Session, 'endsAt'>, calledOffAt: string) => endsAt <= calledOffAt

export const scansCountUntil = ({ endsAt }: Pick<Session, 'endsAt'>) => shifted(endsAt, minutesOfScans / 60)

/** From then on nobody knows who it was. */
export const forgetAtOf = ({ endsAt }: Pick<Session, 'endsAt'>) => shifted(endsAt, daysKept * 24)

const moment = (kind: MomentKind, at: string): Moment => ({ kind, at })
const shifted = (at: string, hours: number) => new Date(Date.parse(at) + hours * hour).toISOString()
