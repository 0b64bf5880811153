import type { Session } from '@mulin/shared/activities/activity'
import type { Person } from '@mulin/shared/people'
import { aCard, aSession, inDays, sessionId } from '../../../test/activities'
import { momentText } from '../../seat-words'
import { cardWords } from './card-words'

const now = inDays(0, '12:00')
const elders = { id: 'old', title: '60 岁以上', seats: 12, ages: { from: 60 }, releasedAt: inDays(1, '09:00') }
const neighbours = { id: 'heye', title: '荷叶社区', seats: 5, communityId: 'heye', releasedAt: inDays(1, '09:00') }

const cardOf = (...sessions: Partial<Session>[]) =>
  aCard({ sessions: sessions.map((over, place) => aSession({ id: sessionId(place + 1), ...over })) })

/** All that is left of such a session is for elders. */
const kept = { taken: 8, pools: [elders], freeSeats: [{ free: 0 }, { pool: 'old', free: 12 }] }
const full = { taken: 20 }
const waitedFor = { taken: 19, waiting: 3, waitingCapacity: 9, freeSeats: [{ free: 0 }] }
const drawn = { mode: 'lottery' as const, taken: 0, waiting: 30 }
const team = { kind: 'team' as const, capacity: 8, taken: 5 }

test.each<[string, Partial<Session>[], string]>([
  ['seats left', [{}], '余 12 席'],
  ['seats left in several sessions', [{}, { taken: 19 }], '余 13 席'],
  ['seats left in one of them', [full, { taken: 17 }], '余 3 席'],
  ['seats left beside those that are kept', [kept, { taken: 18 }], '余 2 席'],
  ['nothing left but what is kept for some', [kept, full], '余 12 席（留给“60 岁以上”）'],
  ['nothing left but what is kept for several', [kept, kept], '余 24 席（留给“60 岁以上”）'],
  ['kept seats that are everybody’s by now', [{ ...kept, pools: [{ ...elders, releasedAt: now }] }], '余 12 席'],
  ['a free seat in one session, while another is waited for', [waitedFor, { taken: 18 }], '余 2 席'],
  ['full', [full, full], '已满'],
  ['waited for', [waitedFor, waitedFor], '已满，候补 6 份'],
  ['waited for by people and by teams', [waitedFor, { ...waitedFor, kind: 'team' }], '已满，可候补'],
  ['for teams', [team, team], '还可报 6 队'],
  ['for teams and for people', [team, {}], '可以报名'],
  ['decided by a person', [{ mode: 'approval' }, { mode: 'approval' }], '审核后确定'],
  ['drawn', [drawn, drawn], '抽签，已有 60 份报名'],
  ['given in several ways', [drawn, {}], '可以报名'],
  ['given in several ways, of which one is over', [{ ...drawn, signUpClosesAt: inDays(-1) }, { taken: 17 }], '余 3 席'],
  [
    'not open yet',
    [{ signUpOpensAt: inDays(1, '10:00') }, { signUpOpensAt: inDays(1, '09:00') }],
    `${momentText(inDays(1, '09:00'))} 开始报名`,
  ],
  ['closed', [{ signUpClosesAt: inDays(-1) }], '报名已截止'],
])('a card of an activity with %s says so', (_, sessions, words) => {
  expect(cardWords(cardOf(...sessions), now).words).toBe(words)
})

test('what is kept for a community counts for who lives there, and is said to nobody else to be theirs', () => {
  const card = cardOf({ taken: 15, pools: [neighbours], freeSeats: [{ free: 0 }, { pool: 'heye', free: 5 }] }, full)
  const livingIn = (areaPath: string): Pick<Person, 'areaPath'> => ({ areaPath })

  expect(cardWords(card, now).words).toBe('余 5 席（留给“荷叶社区”）')
  expect(cardWords(card, now, livingIn('luotang/heye/g1/e1')).words).toBe('余 5 席')
  expect(cardWords(card, now, livingIn('luotang/taiyu/g1/e1')).words).toBe('已满')
})

test('whom it is not for reads that', () => {
  const me = { areaPath: 'luotang/taiyu/g1/e1' }

  expect(cardWords({ ...cardOf({}), audience: 'community' }, now, me).words).toBe('面向本社区居民')
  expect(cardWords(cardOf({ volunteersOnly: true }), now, me).words).toBe('志愿者才能报')
})

test.each([
  ['seats left', {}, '余 12 席'],
  ['full', { taken: 20 }, '已满'],
  ['waited for', { taken: 20, waiting: 8 }, '已满，候补 8 份'],
  ['waited for beside a seat that is theirs', { taken: 19, waiting: 1 }, '已满，候补 1 份'],
  ['waited for in one of its sessions', { sessionCount: 2, taken: 19, waiting: 1 }, '余 1 席'],
  ['for teams', { kind: 'team' as const, capacity: 8, taken: 5 }, '还可报 3 队'],
  ['decided by a person', { mode: 'approval' as const }, '审核后确定'],
  ['drawn', { mode: 'lottery' as const, taken: 0, waiting: 30 }, '抽签，已有 30 份报名'],
  ['given in several ways', { mode: undefined }, '可以报名'],
  ['for teams and for people', { kind: undefined }, '可以报名'],
  ['not open yet', { signUpOpensAt: inDays(1, '10:00') }, `${momentText(inDays(1, '10:00'))} 开始报名`],
  ['closed', { signUpClosesAt: inDays(-1) }, '报名已截止'],
  ['over', { startsAt: inDays(-2), endsAt: inDays(-1) }, '已结束'],
  ['cancelled', { state: 'cancelled' as const }, '已取消'],
])('a card from before it said its sessions, of an activity that is %s, says so', (_, over, words) => {
  expect(cardWords(aCard(over), now).words).toBe(words)
})
