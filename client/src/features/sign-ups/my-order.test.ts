import { anActivity, aSession, aSignUp, inDays, sessionId, signUpId, wanting } from '../../../test/activities'
import { inOrder, standingOf } from './my-order'

const now = inDays(0, '12:00')
const days = (n: number, startsOn: number, over = {}) =>
  aSignUp({ id: signUpId(n), startsAt: inDays(startsOn, '09:00'), endsAt: inDays(startsOn, '11:00'), ...over })

test('what comes next stands first, then what was last, then what was cancelled', () => {
  const { upcoming, past, ended } = inOrder(
    [days(1, 5), days(2, 2), days(3, -3), days(4, -1), days(5, 1, { state: 'cancelled' })],
    now,
  )

  expect(upcoming.map(({ id }) => id)).toEqual([signUpId(2), signUpId(1)])
  expect(past.map(({ id }) => id)).toEqual([signUpId(4), signUpId(3)])
  expect(ended.map(({ id }) => id)).toEqual([signUpId(5)])
})

test('what the office called off stays ahead until its day is over', () => {
  const off = { state: 'cancelled' as const, by: 'organiser' as const, calledOff: true, reason: '雨天' }

  const { upcoming, ended } = inOrder([days(1, 2, off), days(2, -2, off)], now)

  expect(upcoming.map(({ id }) => id)).toEqual([signUpId(1)])
  expect(ended.map(({ id }) => id)).toEqual([signUpId(2)])
})

test('an activity that goes on still is not past', () => {
  const running = aSignUp({ startsAt: inDays(0, '11:00'), endsAt: inDays(0, '13:00') })

  expect(inOrder([running], now).upcoming).toEqual([running])
})

test('what I am asked to answer stands before everything', () => {
  const { upcoming } = inOrder([days(1, 1), days(2, 9, { state: 'offered' }), days(3, 4, { state: 'waiting' })], now)

  expect(upcoming.map(({ id }) => id)).toEqual([signUpId(2), signUpId(1), signUpId(3)])
})

test.each(['pending', 'waiting', 'offered', 'confirmed', 'attended'] as const)(
  '%s is ahead until its day is over',
  (state) => {
    expect(inOrder([days(1, 1, { state })], now).upcoming).toHaveLength(1)
  },
)

test.each(['declined', 'expired', 'cancelled'] as const)('nothing came of what is %s', (state) => {
  expect(inOrder([days(1, 1, { state })], now).ended).toHaveLength(1)
})

test.each(['attended', 'absent', 'confirmed'] as const)('%s is past afterwards', (state) => {
  expect(inOrder([days(1, -1, { state })], now).past).toHaveLength(1)
})

test('until the activity answers, the sign-up says what it knows', () => {
  expect(standingOf(aSignUp(), undefined)).toMatchObject({ moved: false, off: undefined, place: aSignUp().place })
})

test('a session that was moved is told', () => {
  const moved = anActivity({ sessions: [aSession({ startsAt: inDays(3, '10:00') })] })

  expect(standingOf(aSignUp(), moved)).toMatchObject({ moved: true, startsAt: inDays(3, '10:00') })
  expect(standingOf(aSignUp(), anActivity())).toMatchObject({ moved: false, off: undefined })
})

test('whoever helps comes with the shift, and was not moved when the session begins later', () => {
  const shifts = wanting(2, { startsAt: inDays(3, '07:30') })
  const helping = aSignUp({ as: 'volunteer', shiftId: 'helpers', startsAt: inDays(3, '07:30') })

  expect(standingOf(helping, anActivity({ sessions: [aSession({ shifts })] }))).toMatchObject({
    moved: false,
    startsAt: inDays(3, '07:30'),
    session: { startsAt: inDays(3, '07:30') },
  })
})

test('an activity that was called off is told with its reason', () => {
  const off = anActivity({ state: 'cancelled', cancelReason: '雨天' })

  expect(standingOf(aSignUp(), off)).toMatchObject({ off: 'activity', cancelReason: '雨天' })
})

test('others are only said to take place while they do', () => {
  const cancelled = { at: inDays(-1), reason: '医生病了' }
  const off = aSession({ cancelled })
  const isOneOf = (other: Parameters<typeof aSession>[0], state: 'published' | 'cancelled' = 'published') =>
    standingOf(aSignUp(), anActivity({ state, sessions: [off, aSession({ id: sessionId(2), ...other })] })).isOneOf

  expect(isOneOf({})).toBe(true)
  expect(isOneOf({}, 'cancelled')).toBe(false)
  expect(isOneOf({ cancelled })).toBe(false)
  expect(isOneOf({ startsAt: inDays(-2), endsAt: inDays(-1) })).toBe(false)
  expect(standingOf(aSignUp(), undefined).isOneOf).toBe(false)
})

test('so is a session, unless what one signed up for was over by then', () => {
  const at = (cancelledAt: string) =>
    anActivity({ sessions: [aSession({ cancelled: { at: cancelledAt, reason: '医生病了' } })] })

  expect(standingOf(aSignUp(), at(inDays(-1)))).toMatchObject({ off: 'session', cancelReason: '医生病了' })
  expect(standingOf(aSignUp(), at(inDays(3, '11:00')))).toMatchObject({ off: undefined })
})
