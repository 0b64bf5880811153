import { type Activity, type ActivityCard, type Session, SessionPlan } from '@mulin/shared/activities/activity'
import type { SessionShift } from '@mulin/shared/activities/shifts'
import type { Area } from '@mulin/shared/areas'
import type { SignUp } from '@mulin/shared/sign-ups/sign-up'
import { addDays, dayOf, instantOf } from '@mulin/shared/times'

// Activities, sign-ups and areas for tests, with overrides.

/** So many days from today, at that time in China. */
export const inDays = (days: number, time = '14:00'): string =>
  instantOf(addDays(dayOf(new Date().toISOString()), days), time)

const ulid = (n: number) => String(n).padStart(26, '0')
export const activityId = (n = 1) => `act_${ulid(n)}`
export const sessionId = (n = 1) => `ses_${ulid(n)}`
export const signUpId = (n = 1) => `sgn_${ulid(n)}`

/** First come, first served, alone, and nothing asked. */
export const plainRules = SessionPlan.pick({
  waitingCapacity: true,
  waitingOrder: true,
  offerHours: true,
  mode: true,
  kind: true,
  volunteersOnly: true,
  pools: true,
  questions: true,
}).parse({})

/** A shift of a session for so many, all of it. */
export const wanting = (needed: number, more: Partial<SessionShift> = {}): SessionShift[] => [
  { id: 'helpers', title: '秩序引导', needed, taken: 0, waiting: 0, ...more },
]

export const aSession = (over: Partial<Session> = {}): Session => ({
  id: sessionId(),
  title: '上午场',
  startsAt: inDays(3, '09:00'),
  endsAt: inDays(3, '11:00'),
  capacity: 20,
  taken: 8,
  shifts: [],
  signUpOpensAt: inDays(-5),
  signUpClosesAt: inDays(2, '18:00'),
  cancelBy: inDays(2, '20:00'),
  ...plainRules,
  waiting: 0,
  freeSeats: [{ free: Math.max((over.capacity ?? 20) - (over.taken ?? 8), 0) }],
  ...over,
})

export const anActivity = (over: Partial<Activity> = {}): Activity => ({
  id: activityId(),
  type: 'health_fair',
  title: '荷叶社区义诊',
  summary: '量血压，听讲座。',
  place: '荷叶社区服务中心',
  communityId: 'heye',
  organiser: '荷叶社区',
  contactPhone: '0523-00000000',
  audience: 'anyone',
  areaPath: 'luotang/heye',
  state: 'published',
  startsAt: inDays(3, '09:00'),
  endsAt: inDays(3, '17:30'),
  version: 1,
  noClashes: false,
  sessions: [aSession()],
  ...over,
})

export const aCard = (over: Partial<ActivityCard> = {}): ActivityCard => ({
  id: activityId(),
  type: 'health_fair',
  title: '荷叶社区义诊',
  place: '荷叶社区服务中心',
  communityId: 'heye',
  audience: 'anyone',
  areaPath: 'luotang/heye',
  state: 'published',
  startsAt: inDays(3, '09:00'),
  endsAt: inDays(3, '17:30'),
  sessionCount: 1,
  noClashes: false,
  capacity: 20,
  taken: 8,
  waiting: 0,
  mode: 'first_come',
  kind: 'individual',
  signUpOpensAt: inDays(-5),
  signUpClosesAt: inDays(2, '18:00'),
  ...over,
})

export const aSignUp = (over: Partial<SignUp> = {}): SignUp & { version: number } => ({
  version: 1,
  id: signUpId(),
  activityId: activityId(),
  activityTitle: '荷叶社区义诊',
  sessionId: sessionId(),
  sessionTitle: '上午场',
  place: '荷叶社区服务中心',
  startsAt: inDays(3, '09:00'),
  endsAt: inDays(3, '11:00'),
  cancelBy: inDays(2, '20:00'),
  as: 'participant',
  state: 'confirmed',
  stateAt: inDays(-1),
  by: 'self',
  size: 1,
  nameMasked: '居***',
  phoneMasked: '138****8000',
  signedUpAt: inDays(-1),
  ...over,
})

const area = (path: string, kind: Area['kind'], name: string): Area => {
  const ids = path.split('/')
  const parentId = ids.at(-2)
  return { id: ids.at(-1) ?? '', path, kind, name, ...(parentId && { parentId }) }
}

export const aTree: Area[] = [
  area('luotang', 'subdistrict', '罗塘街道'),
  area('luotang/heye', 'community', '荷叶社区'),
  area('luotang/heye/heye-g01', 'grid', '第一网格'),
  area('luotang/heye/heye-g01/heye-e01', 'estate', '荷叶新村'),
  area('luotang/taiyu', 'community', '太宇社区'),
  area('luotang/taiyu/taiyu-g01', 'grid', '第一网格'),
  area('luotang/taiyu/taiyu-g01/taiyu-e01', 'estate', '泰和园'),
]
export const heyeEstate = { estateId: 'heye-e01', areaPath: 'luotang/heye/heye-g01/heye-e01' }
