import { anActivity, aSession, aSignUp, inDays, signUpId } from '../../../test/activities'
import { inOrder, standingOf } from './my-order'

const now = inDays(0, '12:00')
const days = (n: number, startsOn: number, over = {}) =>
  aSignUp({ id: signUpId(n), startsAt: inDays(startsOn, '09:00'), endsAt: inDays(startsOn, '11:00'), ...over })

test('what comes next stands first, then what was last, then what was cancelled', () => {
  const { upcoming, past, cancelled } = inOrder(
    [days(1, 5), days(2, 2), days(3, -3), days(4, -1), days(5, 1, { state: 'cancelled' })],
    now,
  )

  expect(upcoming.map(({ id }) => id)).toEqual([signUpId(2), signUpId(1)])
  expect(past.map(({ id }) => id)).toEqual([signUpId(4), signUpId(3)])
  expect(cancelled.map(({ id }) => id)).toEqual([signUpId(5)])
})

test('what the office called off stays ahead until its day is over', () => {
  const off = { state: 'cancelled' as const, by: 'organiser' as const, calledOff: true, reason: '雨天' }

  const { upcoming, cancelled } = inOrder([days(1, 2, off), days(2, -2, off)], now)

  expect(upcoming.map(({ id }) => id)).toEqual([signUpId(1)])
  expect(cancelled.map(({ id }) => id)).toEqual([signUpId(2)])
})

test('an activity that goes on still is not past', () => {
  const running = aSignUp({ startsAt: inDays(0, '11:00'), endsAt: inDays(0, '13:00') })

  expect(inOrder([running], now).upcoming).toEqual([running])
})

test('until the activity answers, the sign-up says what it knows', () => {
  expect(standingOf(aSignUp(), undefined)).toMatchObject({ moved: false, calledOff: undefined, place: aSignUp().place })
})

test('a session that was moved is told', () => {
  const moved = anActivity({ sessions: [aSession({ startsAt: inDays(3, '10:00') })] })

  expect(standingOf(aSignUp(), moved)).toMatchObject({ moved: true, startsAt: inDays(3, '10:00') })
  expect(standingOf(aSignUp(), anActivity())).toMatchObject({ moved: false })
})

test('an activity that was called off is told with its reason', () => {
  const off = anActivity({ state: 'cancelled', cancelReason: '雨天' })

  expect(standingOf(aSignUp(), off).calledOff).toBe('雨天')
})

test('a sign-up that ended with its activity needs no answer to say so', () => {
  const off = aSignUp({ state: 'cancelled', by: 'organiser', calledOff: true, reason: '雨天' })

  expect(standingOf(off, undefined).calledOff).toBe('雨天')
})
