import type { activities } from '@mulin/shared/activities/endpoints'
import type { SentTo } from '@mulin/shared/endpoint'
import type { Calendar, Moment } from './days.ts'

type Plan = Omit<SentTo<typeof activities.create>, 'requestId'>
type Session = Plan['sessions'][number]

type Rules = Pick<Session, 'title' | 'waitingCapacity' | 'mode' | 'kind' | 'teamSize' | 'questions'>
type Shift = Omit<NonNullable<Session['shifts']>[number], 'startsAt' | 'endsAt'>
type Pool = Omit<NonNullable<Session['pools']>[number], 'releasedAt'>

/** A session on a day counted from today. Sign-up ends the evening before, or with the beginning. */
export interface PlannedSession extends Rules {
  day: number
  from: string
  to: string
  capacity: number
  signUpOpens?: Moment
  signUpCloses?: Moment
  signUpUntilItBegins?: true
  /** On the day of the session, where a time differs from the session's. */
  shifts?: readonly (Shift & { from?: string; to?: string })[]
  /** Kept until two days before. */
  pools?: readonly Pool[]
}

export interface PlannedActivity extends Omit<Plan, 'sessions' | 'contactPhone' | 'contactName'> {
  key: string
  by: 'office' | 'community-officer'
  draft?: true
  cancelled?: string
  sessions: readonly PlannedSession[]
}

// No number of that place begins with 0.
const nobodysPhone = '0523-00000000'

/** With the instants that follow from the day on which it is planned. */
export function planOf(activity: PlannedActivity, at: Calendar, signUpOpensAt: string): Plan {
  const { key: _key, by: _by, draft: _draft, cancelled: _cancelled, sessions, ...described } = activity
  return {
    ...described,
    contactPhone: nobodysPhone,
    contactName: activity.communityId === undefined ? '街道办公室' : '社区办公室',
    sessions: sessions.map((session) => sessionOf(session, at, signUpOpensAt)),
  }
}

function sessionOf(session: PlannedSession, at: Calendar, signUpOpensAt: string): Session {
  const { day, from, to, signUpOpens, signUpCloses = [day - 1, '20:00'], pools = [], shifts = [], ...rest } = session
  const { signUpUntilItBegins, ...rules } = rest
  return {
    ...rules,
    startsAt: at([day, from]),
    endsAt: at([day, to]),
    shifts: shifts.map(({ from: begins, to: ends, ...shift }) => ({
      ...shift,
      ...(begins && { startsAt: at([day, begins]) }),
      ...(ends && { endsAt: at([day, ends]) }),
    })),
    pools: pools.map((pool) => ({ ...pool, releasedAt: at([day - 2, from]) })),
    signUpOpensAt: signUpOpens ? at(signUpOpens) : signUpOpensAt,
    signUpClosesAt: at(signUpUntilItBegins ? [day, from] : signUpCloses),
    cancelBy: signUpUntilItBegins ? at([day, from]) : at([day - 1, '18:00']),
  }
}
