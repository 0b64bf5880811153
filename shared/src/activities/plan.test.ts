import * as fc from 'fast-check'
import type { Activity, ActivityRevision, Session } from './activity.ts'
import { hasTooManySeats, isAlreadySo, seatsPerShardFor, sessionsInUse, shardsFor, whyNotPlannable } from './plan.ts'

const session = (overrides: Partial<Session> = {}): Session => ({
  id: 'ses_1',
  title: '上午场',
  startsAt: '2026-11-28T01:00:00.000Z',
  endsAt: '2026-11-28T03:00:00.000Z',
  capacity: 10,
  volunteersNeeded: 0,
  signUpOpensAt: '2026-11-20T00:00:00.000Z',
  signUpClosesAt: '2026-11-27T10:00:00.000Z',
  cancelBy: '2026-11-27T12:00:00.000Z',
  taken: 0,
  volunteersTaken: 0,
  ...overrides,
})

const sum = (numbers: readonly number[]) => numbers.reduce((one, other) => one + other, 0)

describe('a session is plannable', () => {
  test('when its times follow each other', () => {
    expect(whyNotPlannable(session())).toBeUndefined()
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
  ] as const)('but not when it %s', (fault, times) => {
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
      Array(20).fill(session({ capacity: 50, volunteersNeeded: 10 })),
      false,
    ],
    ['four sessions of 5000 seats', Array(4).fill(session({ capacity: 5000 })), false],
    ['five sessions of 5000 seats', Array(5).fill(session({ capacity: 5000 })), true],
    ['twenty sessions of 200 seats', Array(20).fill(session({ capacity: 200 })), true],
  ])('of %s: too many is %s', (_name, sessions: Session[], tooMany) => {
    expect(hasTooManySeats(sessions)).toBe(tooMany)
  })
})

const activity = (overrides: Partial<Activity> = {}): Activity => ({
  id: 'act_1',
  type: 'health_fair',
  title: '义诊',
  summary: '',
  place: '广场',
  audience: 'anyone',
  areaPath: 'luotang',
  state: 'published',
  startsAt: session().startsAt,
  endsAt: session().endsAt,
  version: 2,
  sessions: [session(), session({ id: 'ses_2', title: '下午场' })],
  ...overrides,
})

const revision = (overrides: Partial<ActivityRevision> = {}): ActivityRevision => {
  const { type, title, summary, place, audience, sessions } = activity()
  return { type, title, summary, place, audience, sessions, ...overrides }
}

describe('a session is in use', () => {
  const inUse = (known: Partial<Session>, planned: Partial<Session> | undefined) =>
    sessionsInUse([session(known)], revision({ sessions: planned ? [session(planned)] : [session({ id: 'ses_9' })] }))
      .length > 0

  test.each([
    ['taken out while nobody signed up', {}, undefined, false],
    ['taken out with a participant', { taken: 1 }, undefined, true],
    ['taken out with a helper', { volunteersTaken: 1 }, undefined, true],
    ['down to what is taken', { taken: 3 }, { capacity: 3 }, false],
    ['below what is taken', { taken: 3 }, { capacity: 2 }, true],
    ['with fewer helpers than there are', { volunteersTaken: 2 }, { volunteersNeeded: 1 }, true],
  ])('%s', (_name, known, planned, expected) => {
    expect(inUse(known, planned)).toBe(expected)
  })
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
    ['another session', { sessions: [session(), session({ id: 'ses_3', title: '下午场' })] }],
  ])('but not when it has %s', (_name, change) => {
    expect(isAlreadySo(activity(), revision(change))).toBe(false)
  })
})
