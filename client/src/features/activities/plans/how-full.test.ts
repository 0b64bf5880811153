import type { Session } from '@mulin/shared/activities/activity'
import { aCard, aSession, inDays } from '../../../../test/activities'
import { asksIn, hopingIn, takenIn } from './how-full'

const now = inDays(0, '12:00')
const cardOf = (...sessions: Partial<Session>[]) => aCard({ sessions: sessions.map((over) => aSession(over)) })

test.each<[string, Partial<Session>[], string]>([
  ['people', [{ taken: 8 }, { taken: 3, capacity: 10 }], '已报 11 / 30 人'],
  ['teams', [{ kind: 'team', taken: 3, capacity: 8 }], '已报 3 / 8 队'],
  ['people and teams', [{ kind: 'team', taken: 3, capacity: 8 }, {}], '已报 8 / 20 人，3 / 8 队'],
])('%s are counted as such', (_, sessions, words) => {
  expect(takenIn(cardOf(...sessions))).toBe(words)
})

test.each<[string, Partial<Session>[], string]>([
  ['nobody', [{}], ''],
  ['who waits', [{ waiting: 2 }, { waiting: 2, kind: 'team' }], '候补 2 份报名、2 队'],
  ['who entered a draw', [{ mode: 'lottery', waiting: 120 }], '参加抽签 120 份报名'],
  ['both', [{ mode: 'lottery', waiting: 9, kind: 'team' }, { waiting: 1 }], '参加抽签 9 队 · 候补 1 份报名'],
  ['who waits after the draw', [{ mode: 'lottery', waiting: 9, signUpClosesAt: inDays(-1) }], '候补 9 份报名'],
])('of those who hope for seats %s is said', (_, sessions, words) => {
  expect(hopingIn(cardOf(...sessions), now)).toBe(words)
})

test('a card of before says what it knows', () => {
  expect(takenIn(aCard({ kind: 'team', taken: 3, capacity: 8 }))).toBe('已报 3 / 8 队')
  expect(takenIn(aCard({ kind: undefined, taken: 3, capacity: 8 }))).toBe('已报 3 / 8（人和队合在一起数）')
  expect(hopingIn(aCard({ mode: 'lottery', waiting: 4 }), now)).toBe('参加抽签 4 份报名')
  expect(hopingIn(aCard(), now)).toBe('')
})

test('what a person has to decide is said, also when there may be more of it', () => {
  const card = cardOf({ mode: 'approval' })

  expect(asksIn(card)).toBe('')
  expect(asksIn({ ...card, pending: { count: 3, more: false } })).toBe('3 份报名待审核')
  expect(asksIn({ ...card, pending: { count: 3, more: true } })).toBe('至少 3 份报名待审核')
  expect(asksIn({ ...card, pending: { count: 0, more: true } })).toBe('可能还有报名待审核')
  expect(asksIn({ ...cardOf({}), pending: { count: 0, more: true } })).toBe('')
})
