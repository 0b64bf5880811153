import { outlookOf } from '@mulin/shared/sign-ups/outlook'
import { anActivity, aSession, aSignUp, inDays, sessionId } from '../../../test/activities'
import { momentText, seatWordsOf, waitingRule } from '../../seat-words'
import { leafAt, seatWords, sharedDeadline } from './seat-words'
import { sessionNotes } from './session-notes'

const now = inDays(0, '12:00')
const elders = { id: 'old', title: '60 岁以上', seats: 10, ages: { from: 60 }, releasedAt: inDays(1, '09:00') }

test.each([
  ['seats left', {}, '余 12 席'],
  ['full', { taken: 20 }, '已满'],
  ['waited for by nobody yet', { taken: 20, waitingCapacity: 5 }, '已满，可候补'],
  ['waited for', { taken: 20, waitingCapacity: 30, waiting: 8 }, '已满，候补 8 份'],
  ['full to the end of its waiting list', { taken: 20, waitingCapacity: 8, waiting: 8 }, '已满'],
  ['for teams', { kind: 'team' as const, capacity: 8, taken: 5 }, '还可报 3 队'],
  ['waited for by teams', { kind: 'team' as const, taken: 20, waitingCapacity: 5, waiting: 2 }, '已满，候补 2 队'],
  ['decided by a person', { mode: 'approval' as const }, '审核后确定'],
  ['drawn', { mode: 'lottery' as const, waiting: 30 }, '抽签'],
  [
    'left to a pool',
    { taken: 15, pools: [elders], freeSeats: [{ free: 0 }, { pool: 'old', free: 5 }] },
    '余 5 席（留给“60 岁以上”）',
  ],
  ['not open yet', { signUpOpensAt: inDays(1, '10:00') }, `${momentText(inDays(1, '10:00'))} 开始报名`],
  ['open within an hour', { signUpOpensAt: inDays(0, '12:23') }, '12:23 开始报名，还有 23 分钟'],
  ['closed', { signUpClosesAt: inDays(-1) }, '报名已截止'],
  ['over', { startsAt: inDays(-2), endsAt: inDays(-1) }, '已结束'],
])('a session that is %s says so', (_, over, words) => {
  const activity = anActivity({ sessions: [aSession(over)] })

  expect(seatWords(activity, aSession(over), now).words).toBe(words)
})

test('of a party that is more than what is left it is not said that all is taken', () => {
  expect(seatWordsOf({ kind: 'individual' }, { kind: 'waiting', ahead: 1, left: 2 }).words).toBe('余 2 席，候补 1 份')
})

test.each([
  ['已报名', {}, '您已报名'],
  ['a volunteer', { as: 'volunteer' as const }, '您是志愿者'],
  ['pending', { state: 'pending' as const }, '待审核'],
  ['waiting', { state: 'waiting' as const, position: 3 }, '您候补第 3 位'],
  ['in a draw', { state: 'waiting' as const, drawAt: inDays(1) }, '您已参加抽签'],
  ['offered', { state: 'offered' as const }, '轮到您了'],
  ['there', { state: 'attended' as const }, '您已签到'],
])('who is %s reads so before everything but a cancellation', (_, over, words) => {
  const full = aSession({ taken: 20 })

  const own = new Map([[full.id, aSignUp(over)]])

  expect(seatWords(anActivity(), full, now, { own }).words).toBe(words)
  expect(seatWords(anActivity({ state: 'cancelled' }), full, now, { own }).words).toBe('已取消')
  const off = { ...full, cancelled: { at: inDays(-1), reason: '雨天' } }
  expect(seatWords(anActivity(), off, now, { own }).words).toBe('已取消')
})

test.each([
  ['at the same time', { noClashes: true }],
  ['one too many for me', { sessionsPerPerson: 1 }],
])('a session that is %s beside my own is open to whom I enter next', (_, rule) => {
  const [mine, other] = [aSession(), aSession({ id: sessionId(2) })]
  const activity = anActivity({ ...rule, sessions: [mine, other] })
  const own = new Map([[mine.id, aSignUp({ sessionId: mine.id })]])

  expect(seatWords(activity, other, now, { own }).words).toBe('余 12 席')
})

const notesOf = (over: object) => {
  const session = aSession(over)
  const activity = anActivity({ sessions: [session] })
  return sessionNotes(activity, session, outlookOf(activity, session, now), now)
}

test.each([
  ['its time only', {}, '09:00–11:00'],
  [
    'the size of a team',
    { kind: 'team', teamSize: { min: 3, max: 5, substitutes: 1, women: 0, men: 0 } },
    '每队 3–5 人，可带替补 1 人',
  ],
  [
    'whom a team has to have',
    { kind: 'team', teamSize: { min: 8, max: 8, substitutes: 2, women: 3, men: 1 } },
    '每队 8 人，上场至少 3 名女队员，上场至少 1 名男队员，可带替补 2 人',
  ],
  ['whom it is for', { ages: { from: 6, to: 12 }, volunteersOnly: true }, '6–12 岁参加，志愿者才能报'],
  [
    'what is kept for whom, and until when',
    { pools: [elders], freeSeats: [{ free: 2 }, { pool: 'old', free: 10 }] },
    `10 席留给“60 岁以上”，${momentText(inDays(1, '09:00'))} 前`,
  ],
  ['that a person decides', { mode: 'approval' }, '主办方看过报名再定，余 12 席'],
  [
    'how a draw stands',
    { mode: 'lottery', waiting: 30 },
    `已有 30 份报名，${momentText(inDays(2, '18:12'))} 抽签，抽 20 席`,
  ],
])('a session says %s before the tap', (_, over, words) => {
  expect(notesOf(over)).toContain(words)
})

test('seats that are released, or gone, are not said to be kept', () => {
  expect(notesOf({ pools: [{ ...elders, releasedAt: inDays(-1) }], freeSeats: [{ pool: 'old', free: 9 }] })).toBe(
    '09:00–11:00',
  )
  expect(notesOf({ pools: [elders], freeSeats: [{ free: 2 }, { pool: 'old', free: 0 }] })).toBe('09:00–11:00')
})

test('what is not open yet says whom it is for already', () => {
  expect(notesOf({ signUpOpensAt: inDays(1), ages: { from: 60 } })).toContain('60 岁以上参加')
  expect(notesOf({ signUpClosesAt: inDays(-1), ages: { from: 60 } })).toBe('09:00–11:00')
})

test('each order of a waiting list is explained in its own words', () => {
  const rule = (waitingOrder: 'strict' | 'first_fit', offerHours = 12) => waitingRule({ waitingOrder, offerHours })
  expect(rule('strict')).not.toBe(rule('first_fit'))
  expect(rule('strict', 36)).toMatch(/最多留 36 小时/)
})

test('whom an activity is for changes nothing about its seats', () => {
  expect(seatWords(anActivity({ audience: 'community' }), aSession(), now).words).toBe('余 12 席')
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
