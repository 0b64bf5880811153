import * as fc from 'fast-check'
import type { Activity, Session } from '../activities/activity.ts'
import { aSession, aShift, anActivity } from '../../test/activities.ts'
import type { Entry } from './beside.ts'
import { whyNotCancellable } from './cancelling.ts'
import { alternativesTo, type Candidate, whyNotEligible } from './eligibility.ts'

const now = '2026-11-25T02:00:00.000Z'

const [session, activity] = [aSession, anActivity]

const person = (overrides: Partial<Candidate> = {}): Candidate => ({
  as: 'participant',
  areaPath: 'luotang/taiyu/taiyu-g1/taiyu-e1',
  isVolunteer: false,
  entries: [],
  ...(overrides.as === 'volunteer' && { shiftId: 'helpers' }),
  ...overrides,
})

/** Whoever signs up is in it already, alone. */
const mine = (overrides: Partial<Entry> = {}): Entry => ({
  signUpId: 'sgn_1',
  sessionId: 'ses_1',
  as: 'participant',
  isOwn: true,
  people: [{ name: '', isSelf: true }],
  ...overrides,
})

interface Case {
  activity?: Partial<Activity>
  session?: Partial<Session>
  person?: Partial<Candidate>
  at?: string
}

const why = ({ at = now, ...given }: Case) =>
  whyNotEligible(activity(given.activity), session(given.session), person(given.person), at)

const nursing = { shifts: [aShift({ skill: 'medical' })] }
const helper = { as: 'volunteer' as const, isVolunteer: true }
const pause = { until: '2026-12-01T00:00:00.000Z', absences: [] }
const forCommunity = { audience: 'community' as const }

describe('who may sign up', () => {
  const cases: [string, Case, ReturnType<typeof why>][] = [
    ['anyone while it is open', {}, undefined],
    ['from the moment it opens', { at: session().signUpOpensAt }, undefined],
    ['not a moment before', { at: '2026-11-19T23:59:59.999Z' }, 'sign_up_not_open'],
    ['not from the moment it closes', { at: session().signUpClosesAt }, 'sign_up_closed'],
    ['not when it is over', { at: session().endsAt }, 'activity_over'],
    ['not for what was called off', { activity: { state: 'cancelled' } }, 'activity_cancelled'],
    ['nor for a session that was, alone', { session: { cancelled: { at: now, reason: '雨' } } }, 'session_cancelled'],
    ['nobody twice', { person: { entries: [mine()] } }, 'already_signed_up'],
    ['the last seat', { session: { taken: 9 } }, undefined],
    ['not beyond it', { session: { taken: 10 } }, 'session_full'],
    ['the community', { activity: forCommunity }, undefined],
    ['not the neighbours', { activity: forCommunity, person: { areaPath: 'luotang/yanhe/g/e' } }, 'outside_audience'],
    [
      'not one whose name only begins alike',
      { activity: forCommunity, person: { areaPath: 'luotang/taiyu-2' } },
      'outside_audience',
    ],
    ['not who has no estate yet', { activity: forCommunity, person: { areaPath: undefined } }, 'estate_required'],
    ['helpers who are volunteers', { person: { as: 'volunteer', isVolunteer: true } }, undefined],
    ['no other helpers', { person: { as: 'volunteer' } }, 'not_a_volunteer'],
    ['not who is paused', { person: { pause } }, 'sign_up_paused'],
    [
      'who is paused, to wait',
      { session: { taken: 10, waitingCapacity: 5, freeSeats: [{ free: 0 }] }, person: { pause } },
      undefined,
    ],
    ['who is paused, where a person decides', { session: { mode: 'approval' }, person: { pause } }, undefined],
    ['who is paused, into a draw', { session: { mode: 'lottery' }, person: { pause } }, undefined],
    ['helpers who are paused', { person: { as: 'volunteer', isVolunteer: true, pause } }, undefined],
    [
      'helpers who can do what is required',
      { session: nursing, person: { as: 'volunteer', isVolunteer: true, skills: ['driving', 'medical'] } },
      undefined,
    ],
    [
      'no helpers who cannot',
      { session: nursing, person: { as: 'volunteer', isVolunteer: true, skills: ['driving'] } },
      'skill_required',
    ],
    ['participants whatever helpers have to be able to do', { session: nursing }, undefined],
    ['not more helpers than needed', { session: { shifts: [aShift({ taken: 2 })] }, person: helper }, 'session_full'],
    [
      'no helpers where none are wanted, not even to wait',
      { session: { shifts: [], waitingCapacity: 5 }, person: helper },
      'session_full',
    ],
    [
      'helpers of a full session',
      { session: { taken: 10 }, person: { as: 'volunteer', isVolunteer: true } },
      undefined,
    ],
    [
      'helpers from elsewhere',
      { activity: forCommunity, person: { as: 'volunteer', isVolunteer: true, areaPath: undefined } },
      undefined,
    ],
  ]
  test.each(cases)('%s', (_name, given, expected) => {
    expect(why(given)).toBe(expected)
  })

  test('who has a seat hears of it first, then whether it is open, then whether one is welcome, then of seats', () => {
    const all: Case = {
      activity: { ...forCommunity, state: 'cancelled' },
      session: { taken: 10 },
      person: { entries: [mine()], areaPath: undefined },
      at: '2026-11-19T00:00:00.000Z',
    }

    expect(why(all)).toBe('already_signed_up')
    expect(why({ ...all, person: { areaPath: undefined } })).toBe('activity_cancelled')
    expect(why({ ...all, activity: forCommunity, person: { areaPath: undefined } })).toBe('sign_up_not_open')
    expect(why({ ...all, at: now, activity: forCommunity, person: { areaPath: undefined } })).toBe('estate_required')
  })

  test.each([
    ['under 14', 2013, undefined, 'guardian_required'],
    ['14 this year, and perhaps 13 still', 2012, undefined, 'guardian_required'],
    ['under 14 with a guardian', 2013, true, undefined],
    ['older', 2011, undefined, undefined],
    ['of an age nobody asked for', undefined, undefined, undefined],
  ])('somebody %s', (_, birthYear, isGuardian, expected) => {
    expect(why({ person: { people: [{ name: '居民 甲', birthYear }], isGuardian } })).toBe(expected)
    const team = { name: '少年队', members: [{ name: '居民 乙', birthYear, isSubstitute: false }] }
    const ofTeams = { kind: 'team' as const, teamSize: { min: 1, max: 1, substitutes: 0, women: 0, men: 0 } }
    expect(why({ session: ofTeams, person: { team, isGuardian } })).toBe(expected)
  })

  test('nobody gets a seat that is not there', () => {
    const seats = fc.record({ capacity: fc.integer({ min: 1, max: 50 }), taken: fc.nat(60) })

    fc.assert(
      fc.property(seats, (given) => {
        expect(why({ session: given }) === undefined).toBe(given.taken < given.capacity)
      }),
    )
  })
})

describe('instead of a session', () => {
  const others = (...sessions: Partial<Session>[]) =>
    activity({ sessions: [session(), ...sessions.map((one, place) => session({ id: `ses_${place + 2}`, ...one }))] })
  const instead = (known: Activity, someone = person()) =>
    alternativesTo(known, session(), someone, now).map(({ sessionId, seatsLeft: left }) => [sessionId, left])

  test('others with seats are named', () => {
    expect(instead(others({ taken: 4 }, { taken: 10 }, { capacity: 3 }))).toEqual([
      ['ses_2', 6],
      ['ses_4', 3],
    ])
  })

  test('those that are closed or not open yet are not', () => {
    expect(instead(others({ signUpOpensAt: '2026-11-26T00:00:00.000Z' }, { signUpClosesAt: now }))).toEqual([])
  })

  test('also when one has this one already', () => {
    expect(instead(others({}), person({ entries: [mine()] }))).toEqual([['ses_2', 10]])
  })

  test('helpers are told of sessions that want helpers', () => {
    const known = others({ shifts: [] }, { shifts: [aShift({ needed: 5, taken: 1 })] })

    expect(instead(known, person(helper))).toEqual([['ses_3', 4]])
  })

  test('helpers are told of the other shifts of the session, which they can take', () => {
    const shifts = [
      aShift({ taken: 2 }),
      aShift({ id: 'nurses', title: '医护', skill: 'medical' }),
      aShift({ id: 'early', title: '布置', startsAt: '2026-11-27T23:30:00.000Z' }),
    ]
    const known = activity({ sessions: [session({ shifts })] })

    expect(alternativesTo(known, known.sessions[0]!, person(helper), now)).toEqual([
      { sessionId: 'ses_1', shiftId: 'early', title: '上午场 · 布置', startsAt: shifts[2]!.startsAt, seatsLeft: 2 },
    ])
  })

  test('there is nothing of what was called off', () => {
    expect(instead({ ...others({}), state: 'cancelled' })).toEqual([])
  })
})

test.each([
  ['before the deadline', { state: 'confirmed' as const, cancelBy: '2026-11-25T02:00:00.001Z' }, undefined],
  ['at the deadline', { state: 'confirmed' as const, cancelBy: now }, 'cancel_too_late'],
  ['a second time', { state: 'cancelled' as const, cancelBy: '2026-11-27T12:00:00.000Z' }, 'sign_up_already_cancelled'],
])('cancelling %s', (_name, signUp, expected) => {
  expect(whyNotCancellable(signUp, now)).toBe(expected)
})

describe('a shift with times of its own', () => {
  const early = aShift({ startsAt: '2026-11-27T23:00:00.000Z', endsAt: '2026-11-28T00:30:00.000Z' })
  const own = (startsAt: string, endsAt: string) => ({
    signUpId: 'sgn_1',
    activityId: 'act_2',
    sessionId: 'ses_7',
    startsAt,
    endsAt,
  })

  test('clashes with what is at its times, and not with what is at those of its session', () => {
    const beside = (from: string, to: string) =>
      why({ session: { shifts: [early] }, person: { ...helper, shifts: [own(from, to)] } })

    expect(beside('2026-11-27T22:00:00.000Z', '2026-11-27T23:30:00.000Z')).toBe('shift_clash')
    expect(beside('2026-11-28T01:00:00.000Z', '2026-11-28T03:00:00.000Z')).toBeUndefined()
    expect(beside('2026-11-28T00:45:00.000Z', '2026-11-28T03:00:00.000Z')).toBe('shift_rest')
  })

  test('is over when it ends, and waited for until it begins', () => {
    const shifts = [{ ...early, taken: 2 }]
    const open = { signUpClosesAt: '2026-11-28T02:00:00.000Z', waitingCapacity: 5, shifts }

    expect(why({ session: open, person: helper, at: '2026-11-27T22:59:00.000Z' })).toBeUndefined()
    expect(why({ session: open, person: helper, at: early.startsAt })).toBe('session_full')
    expect(why({ session: open, person: helper, at: early.endsAt })).toBe('activity_over')
  })

  test('counts, where sessions must not clash, by its own times', () => {
    const sessions = [session({ shifts: [early] }), session({ id: 'ses_2' })]
    const shifts = [{ ...own(early.startsAt!, early.endsAt!), activityId: 'act_1', sessionId: 'ses_1' }]
    const entries = [mine({ as: 'volunteer', shiftId: early.id })]
    const who = person({ ...helper, entries, shifts })

    expect(whyNotEligible(activity({ noClashes: true, sessions }), sessions[1]!, who, now)).toBeUndefined()
  })
})
