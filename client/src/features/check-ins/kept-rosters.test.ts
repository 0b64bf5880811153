import { aRow } from '../../../test/check-ins'
import { inDays, sessionId } from '../../../test/activities'
import { device } from '../../../test/taro'
import { keepRoster, keptRoster, type Roster } from './kept-rosters'
import { dropOldRosters } from './old-rosters'

const aRoster = (n: number, endsAt: string): Roster => ({
  areaPath: 'luotang/heye',
  activityTitle: '荷叶社区义诊',
  sessionTitle: '上午场',
  startsAt: inDays(-3),
  endsAt,
  sessionId: sessionId(n),
  rows: [aRow(n)],
  readAt: inDays(-3),
})

const [lately, longAgo] = [inDays(0, '00:00'), inDays(-2, '00:00')]
const keptNow = () => JSON.stringify([...device.storage.values()])

test('a list is there until a day after the end of its session', () => {
  keepRoster(aRoster(1, lately))
  keepRoster(aRoster(2, longAgo))

  expect(keptRoster(sessionId(1))).toMatchObject({ rows: [{ name: '居民 1' }] })
  expect(keptRoster(sessionId(2))).toBeUndefined()
  expect(keptNow()).not.toMatch('居民 2')
})

test('all sessions of a day are there, and of very long lists those that were read last', () => {
  for (const n of [1, 2, 3, 4, 5]) keepRoster(aRoster(n, lately))
  expect([1, 2, 3, 4, 5].map((n) => keptRoster(sessionId(n))?.rows[0]?.name)).toEqual(
    [1, 2, 3, 4, 5].map((n) => `居民 ${n}`),
  )

  const long = (n: number): Roster => ({ ...aRoster(n, lately), rows: Array.from({ length: 1400 }, () => aRow(n)) })
  for (const n of [6, 7, 8]) keepRoster(long(n))

  expect([5, 6, 7, 8].map((n) => keptRoster(sessionId(n)) !== undefined)).toEqual([false, false, true, true])
})

test('the names of those who come along take room too', () => {
  const people = Array.from({ length: 20 }, (_, place) => `队员 ${place}`)
  const ofTeams = (n: number): Roster => ({
    ...aRoster(n, lately),
    rows: Array.from({ length: 700 }, () => aRow(n, { people })),
  })
  for (const n of [1, 2]) keepRoster(ofTeams(n))

  expect([1, 2].map((n) => keptRoster(sessionId(n)) !== undefined)).toEqual([false, true])
})

test('when the app starts, old lists are dropped, also of others who used the phone', () => {
  device.storage.set('rosters:per_1', [aRoster(1, lately), aRoster(2, longAgo)])
  device.storage.set('rosters:per_2', [aRoster(3, longAgo)])
  device.storage.set('rosters:per_3', [{ rows: [{ name: '居民 4' }] }])
  device.storage.set('my-sign-ups:per_2', { signUps: [] })

  dropOldRosters()

  expect(keptNow()).toMatch('居民 1')
  expect(keptNow()).not.toMatch(/居民 [234]/)
  expect([...device.storage.keys()].toSorted()).toEqual(['my-sign-ups:per_2', 'rosters:per_1'])
})
