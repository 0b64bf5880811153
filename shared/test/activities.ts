import { type Activity, type Session, SessionPlan } from '../src/activities/activity.ts'
import type { SessionShift } from '../src/activities/shifts.ts'

/** First come, first served, alone, and nothing asked. */
const plainRules = SessionPlan.pick({
  waitingCapacity: true,
  waitingOrder: true,
  offerHours: true,
  mode: true,
  kind: true,
  volunteersOnly: true,
  pools: true,
  questions: true,
}).parse({})

/** Of two helpers, for as long as the session. */
export const aShift = (overrides: Partial<SessionShift> = {}): SessionShift => ({
  id: 'helpers',
  title: '秩序引导',
  needed: 2,
  taken: 0,
  waiting: 0,
  ...overrides,
})

/** Of two hours on 2026-11-28 in the morning; sign-up is open until the evening before. */
export function aSession(overrides: Partial<Session> = {}): Session {
  const { capacity = 10, taken = 0 } = overrides
  return {
    ...plainRules,
    id: 'ses_1',
    title: '上午场',
    startsAt: '2026-11-28T01:00:00.000Z',
    endsAt: '2026-11-28T03:00:00.000Z',
    capacity,
    shifts: [aShift()],
    signUpOpensAt: '2026-11-20T00:00:00.000Z',
    signUpClosesAt: '2026-11-27T10:00:00.000Z',
    cancelBy: '2026-11-27T12:00:00.000Z',
    taken,
    waiting: 0,
    freeSeats: [{ free: capacity - taken }],
    ...overrides,
  }
}

export const anActivity = (overrides: Partial<Activity> = {}): Activity => ({
  id: 'act_1',
  type: 'health_fair',
  title: '义诊',
  summary: '',
  place: '广场',
  contactPhone: '0523-00000000',
  audience: 'anyone',
  noClashes: false,
  areaPath: 'luotang/taiyu',
  state: 'published',
  startsAt: '2026-11-28T01:00:00.000Z',
  endsAt: '2026-11-28T03:00:00.000Z',
  version: 2,
  sessions: [aSession()],
  ...overrides,
})
