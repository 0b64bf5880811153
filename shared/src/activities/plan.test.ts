import * as fc from 'fast-check'
import type { Activity, ActivityRevision, Session } from './activity.ts'
import type { SignUpRole } from '../sign-ups/sign-up.ts'
import { aSession, aShift, anActivity } from '../../test/activities.ts'
import { hasTooManySeats, isAlreadySo, seatsPerShardFor, sessionsInUse, shardsFor, whyNotPlannable } from './plan.ts'
import { reopenedSessions } from './revising.ts'

const session = (overrides: Partial<Session> = {}) => aSession({ shifts: [], ...overrides })

const sum = (numbers: readonly number[]) => numbers.reduce((one, other) => one + other, 0)

describe('a session is plannable', () => {
  test('when its times follow each other', () => {
    expect(whyNotPlannable(session())).toBeUndefined()
  })

  test('with shifts that begin before it and end after it', () => {
    const early = aShift({ startsAt: '2026-11-27T23:30:00.000Z', endsAt: '2026-11-28T04:00:00.000Z' })

    expect(whyNotPlannable(session({ shifts: [early] }))).toBeUndefined()
  })

  test('when sign-up closes with its end and cancelling with its start', () => {
    const { startsAt, endsAt } = session()

    expect(whyNotPlannable(session({ signUpClosesAt: endsAt, cancelBy: startsAt }))).toBeUndefined()
  })

  test.each([
    ['ends_before_start', { endsAt: session().startsAt }],
    ['closes_before_opening', { signUpClosesAt: session().signUpOpensAt }],
    ['closes_after_end', { signUpClosesAt: '2026-11-28T03:00:00.001Z' }],
    ['cancel_after_start', { cancelBy: '2026-11-28T01:00:00.001Z' }],
    ['shift_mistimed', { shifts: [aShift({ endsAt: '2026-11-28T01:00:00.000Z' })] }],
    ['shift_mistimed', { shifts: [aShift({ startsAt: '2026-11-27T12:59:00.000Z' })] }],
    ['shift_mistimed', { shifts: [aShift({ endsAt: '2026-11-28T15:01:00.000Z' })] }],
    ['same_id_twice', { shifts: [aShift(), aShift({ title: '医护' })] }],
    ['same_id_twice', { shifts: [aShift({ id: 'participant' })] }],
    ['draw_after_start', { mode: 'lottery', signUpClosesAt: '2026-11-28T00:51:00.000Z' }],
    [
      'pools_exceed_capacity',
      { pools: [{ id: 'a', title: '老人', seats: 11, releasedAt: '2026-11-26T00:00:00.000Z' }] },
    ],
    ['team_size_impossible', { teamSize: { min: 5, max: 4, substitutes: 0, women: 0, men: 0 } }],
    ['team_size_impossible', { teamSize: { min: 2, max: 4, substitutes: 0, women: 3, men: 2 } }],
    ['options_missing', { questions: [{ id: 'q1', kind: 'choice', title: '口味', options: ['咸'], required: false }] }],
    [
      'same_id_twice',
      {
        questions: [
          { id: 'q1', kind: 'text', title: '一', options: [], required: false },
          { id: 'q1', kind: 'text', title: '二', options: [], required: false },
        ],
      },
    ],
  ] as [string, Partial<Session>][])('but not when it %s', (fault, times) => {
    expect(whyNotPlannable(session(times))).toBe(fault)
  })
})

describe('counters', () => {
  test.each([
    [1, 1],
    [50, 1],
    [51, 2],
    [120, 3],
    [800, 16],
    [5000, 16],
  ])('%i seats are split into %i', (capacity, shards) => {
    expect(shardsFor(capacity)).toBe(shards)
  })

  test('share out exactly the capacity, evenly, and take nothing back', () => {
    const taken = fc.array(fc.nat(400), { minLength: 1, maxLength: 16 })

    fc.assert(
      fc.property(taken, fc.nat(5000), (seats, room) => {
        const shares = seatsPerShardFor(sum(seats) + room, seats)
        const free = shares.map((share, shard) => share - seats[shard]!)

        expect(sum(shares)).toBe(sum(seats) + room)
        expect(Math.min(...free)).toBeGreaterThanOrEqual(0)
        expect(Math.max(...free) - Math.min(...free)).toBeLessThanOrEqual(1)
      }),
    )
  })

  test.each([
    [
      'twenty sessions of 50 seats with helpers',
      Array(20).fill(session({ capacity: 50, shifts: [aShift({ needed: 10 })] })),
      false,
    ],
    ['twenty sessions with three shifts', Array(20).fill(session({ shifts: Array(3).fill(aShift()) })), true],
    ['four sessions of 5000 seats', Array(4).fill(session({ capacity: 5000 })), false],
    ['five sessions of 5000 seats', Array(5).fill(session({ capacity: 5000 })), true],
    ['twenty sessions of 200 seats', Array(20).fill(session({ capacity: 200 })), true],
  ])('of %s: too many is %s', (_name, sessions: Session[], tooMany) => {
    expect(hasTooManySeats(sessions)).toBe(tooMany)
  })
})

const activity = (overrides: Partial<Activity> = {}) =>
  anActivity({ areaPath: 'luotang', sessions: [session(), session({ id: 'ses_2', title: '下午场' })], ...overrides })

const revision = (overrides: Partial<ActivityRevision> = {}): ActivityRevision => {
  const { type, title, summary, place, contactPhone = '', audience, noClashes, sessions } = activity()
  return { type, title, summary, place, contactPhone, audience, noClashes, sessions, ...overrides }
}

describe('a session is in use', () => {
  const counter = { sessionId: 'ses_1', as: 'participant' as const, taken: 0, waiting: 0, entered: 0 }
  type Counter = Partial<Omit<typeof counter, 'as'>> & { as?: SignUpRole; shiftId?: string; pool?: string }
  const helping = (taken: number) => ({ as: 'volunteer' as const, shiftId: 'helpers', taken })
  const two = aShift({ needed: 2 })
  const elder = { id: 'elder', title: '60 岁以上', seats: 4, releasedAt: '2026-11-26T00:00:00.000Z' }
  const inUse = (counted: Counter[], planned: Partial<Session> | undefined, known: Partial<Session> = {}) =>
    sessionsInUse(
      [session(known)],
      revision({ sessions: planned ? [session(planned)] : [session({ id: 'ses_9' })] }),
      counted.map((one) => ({ ...counter, ...one })),
    ).length > 0

  test.each<[string, Counter[], Partial<Session> | undefined, boolean]>([
    ['taken out while nobody signed up', [{}], undefined, false],
    ['taken out with a participant', [{ taken: 1 }], undefined, true],
    ['taken out with a helper', [{ as: 'volunteer', taken: 1 }], undefined, true],
    ['taken out with somebody who waits', [{ waiting: 1 }], undefined, true],
    ['down to what is taken', [{ taken: 3 }], { capacity: 3 }, false],
    ['down to what is taken from several counters', [{ taken: 2 }, { taken: 1 }], { capacity: 3 }, false],
    ['below what is taken', [{ taken: 3 }], { capacity: 2 }, true],
    ['below what is taken from several counters', [{ taken: 2 }, { taken: 1 }], { capacity: 2 }, true],
    ['with fewer helpers than there are', [helping(2)], { shifts: [aShift({ needed: 1 })] }, true],
    ['with as many helpers as there are', [helping(2)], { shifts: [aShift({ needed: 2 })] }, false],
    ['without a shift that somebody is in', [helping(1)], { shifts: [aShift({ id: 'others' })] }, true],
    ['without a shift that somebody waits for', [{ ...helping(0), waiting: 1 }], {}, true],
    ['without a shift that nobody is in', [{ ...helping(0), entered: 1 }], {}, false],
    [
      'with a shift below what is taken of another',
      [helping(2)],
      { shifts: [two, aShift({ id: 'b', needed: 1 })] },
      false,
    ],
    ['with fewer seats in a pool than are taken', [{ pool: 'elder', taken: 5 }], { pools: [elder] }, true],
    ['without a pool whose seats are taken', [{ pool: 'elder', taken: 1 }], {}, true],
    ['without a pool on which entrants of a draw are counted', [{ pool: 'elder', waiting: 1 }], {}, true],
    ['without a pool that nobody is in', [{ pool: 'elder', entered: 1 }], {}, false],
    ['with a pool where open seats are taken', [{ taken: 7 }], { pools: [elder] }, true],
    ['with a pool beside what is taken', [{ taken: 6 }, { pool: 'elder', taken: 4 }], { pools: [elder] }, false],
    ['given out otherwise after somebody asked', [{ entered: 1 }], { mode: 'lottery' }, true],
    ['given out otherwise while nobody did', [{}], { mode: 'lottery' }, false],
    ['for teams after somebody signed up alone', [{ entered: 1 }], { kind: 'team' }, true],
  ])('%s', (_name, counted, planned, expected) => {
    expect(inUse(counted, planned)).toBe(expected)
  })

  test('taken out while somebody waits for an answer', () => {
    expect(inUse([{ entered: 1 }], undefined, { mode: 'approval' })).toBe(true)
  })
})

test.each<[string, Partial<Session>, Partial<Session>, boolean]>([
  ['was closed and would be open', { signUpClosesAt: '2026-11-24T00:00:00.000Z' }, {}, true],
  ['is open for longer', {}, { signUpClosesAt: '2026-11-27T20:00:00.000Z' }, false],
  [
    'stays closed',
    { signUpClosesAt: '2026-11-24T00:00:00.000Z' },
    { signUpClosesAt: '2026-11-25T00:00:00.000Z' },
    false,
  ],
])('a session that %s is opened again: %s', (_name, known, planned, expected) => {
  const reopened = reopenedSessions(
    activity({ sessions: [session(known)] }),
    revision({ sessions: [session(planned)] }),
    '2026-11-25T02:00:00.000Z',
  )

  expect(reopened.length > 0).toBe(expected)
})

describe('a revision changes nothing', () => {
  test('when it says what is there, also in another order and for added sessions sent again', () => {
    const [first, second] = activity().sessions
    const { id: _, ...added } = second!

    expect(isAlreadySo(activity(), revision())).toBe(true)
    expect(isAlreadySo(activity(), revision({ sessions: [second!, first!] }))).toBe(true)
    expect(isAlreadySo(activity(), revision({ sessions: [first!, added] }))).toBe(true)
  })

  test.each([
    ['a text', { title: '别的' }],
    ['something left out', { place: '室内' }],
    ['a community', { communityId: 'taiyu' }],
    ['fewer sessions', { sessions: [session()] }],
    [
      'a time',
      { sessions: [session(), session({ id: 'ses_2', title: '下午场', cancelBy: '2026-11-26T00:00:00.000Z' })] },
    ],
    ['a shift', { sessions: [session({ shifts: [aShift()] }), session({ id: 'ses_2', title: '下午场' })] }],
    ['another session', { sessions: [session(), session({ id: 'ses_3', title: '下午场' })] }],
  ])('but not when it has %s', (_name, change) => {
    expect(isAlreadySo(activity(), revision(change))).toBe(false)
  })
})
