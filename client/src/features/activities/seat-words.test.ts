import { aCard, anActivity, aSession, inDays, sessionId } from '../../../test/activities'
import { cardWords, leafAt, momentText, seatWords, sharedDeadline } from './seat-words'

const now = inDays(0, '12:00')

test.each([
  ['seats left', {}, '余 12 席'],
  ['full', { taken: 20 }, '已满'],
  ['not open yet', { signUpOpensAt: inDays(1, '10:00') }, `${momentText(inDays(1, '10:00'))} 开始报名`],
  ['closed', { signUpClosesAt: inDays(-1) }, '报名已截止'],
  ['over', { startsAt: inDays(-2), endsAt: inDays(-1) }, '已结束'],
])('a session that is %s says so', (_, over, words) => {
  const activity = anActivity({ sessions: [aSession(over)] })

  expect(seatWords(activity, aSession(over), now).words).toBe(words)
})

test('my own seat is said before everything but a cancellation', () => {
  const full = aSession({ taken: 20 })

  expect(seatWords(anActivity(), full, now, 'participant').words).toBe('您已报名')
  expect(seatWords(anActivity(), full, now, 'volunteer').words).toBe('您是志愿者')
  expect(seatWords(anActivity({ state: 'cancelled' }), full, now, 'participant').words).toBe('已取消')
})

test('whom an activity is for changes nothing about its seats', () => {
  expect(seatWords(anActivity({ audience: 'community' }), aSession(), now).words).toBe('余 12 席')
})

test.each([
  ['seats left', {}, '余 12 席'],
  ['full', { taken: 20 }, '已满'],
  ['not open yet', { signUpOpensAt: inDays(1, '10:00') }, `${momentText(inDays(1, '10:00'))} 开始报名`],
  ['closed', { signUpClosesAt: inDays(-1) }, '报名已截止'],
  ['over', { startsAt: inDays(-2), endsAt: inDays(-1) }, '已结束'],
  ['cancelled', { state: 'cancelled' as const }, '已取消'],
])('a card of an activity that is %s says so', (_, over, words) => {
  expect(cardWords(aCard(over), now).words).toBe(words)
})

test('a deadline that all sessions share is said once', () => {
  const later = aSession({ id: sessionId(2), signUpClosesAt: inDays(2, '20:00') })

  expect(sharedDeadline(anActivity({ sessions: [aSession(), aSession({ id: sessionId(2) })] }))).toBe(
    inDays(2, '18:00'),
  )
  expect(sharedDeadline(anActivity({ sessions: [aSession(), later] }))).toBeUndefined()
})

test('the leaf of an activity that runs for days shows today', () => {
  expect(leafAt({ startsAt: inDays(-2), endsAt: inDays(2) }, now)).toBe(now)
  expect(leafAt({ startsAt: inDays(1), endsAt: inDays(2) }, now)).toBe(inDays(1))
})
