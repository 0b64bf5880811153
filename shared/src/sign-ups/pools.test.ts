import { aSession } from '../../test/activities.ts'
import { hopedForByYears, openedByYears } from './pools.ts'

const now = '2026-11-25T01:00:00.000Z'
const elders = { id: 'old', title: '60 岁以上', seats: 5, ages: { from: 60 }, releasedAt: '2026-11-26T01:00:00.000Z' }
const session = (free: number, over: object = {}) =>
  aSession({ pools: [{ ...elders, ...over }], freeSeats: [{ free: 0 }, { pool: 'old', free }] })
const somebody = { name: '居民 甲' }

test.each([
  ['alone', session(2), [somebody], 2],
  ['with somebody of that age', session(2), [somebody, { name: '居民 乙', birthYear: 1950 }], 2],
  ['with somebody who is too young', session(2), [somebody, { name: '居民 乙', birthYear: 2015 }], undefined],
  ['more than there are seats', session(1), [somebody, { name: '居民 乙' }], undefined],
  ['whose year is known', session(2), [{ ...somebody, birthYear: 1990 }], undefined],
  ['seats that are everybody’s by now', session(2, { releasedAt: '2026-11-24T01:00:00.000Z' }), [somebody], undefined],
  ['seats for another community too', session(2, { communityId: 'yanhe' }), [somebody], undefined],
  ['seats that no age opens', session(2, { ages: undefined, communityId: 'taiyu' }), [somebody], undefined],
])('reserved seats that a year of birth would open: %s', (_, of, people, free) => {
  expect(openedByYears(of, { people, areaPath: 'luotang/taiyu/taiyu-g1' }, now)?.free).toBe(free)
})

test('who hopes for seats reads of those that might be theirs one day, first of those that are free', () => {
  const children = { ...elders, id: 'young', title: '12 岁以下', ages: { to: 12 } }
  const of = (free: number) =>
    aSession({ pools: [elders, children], freeSeats: [{ free: 0 }, { pool: 'old', free: 0 }, { pool: 'young', free }] })
  const hoped = (free: number, people?: { name: string; birthYear?: number }[]) =>
    hopedForByYears(of(free), { people }, now)

  expect(hoped(1)).toEqual({ title: '12 岁以下', free: 1 })
  expect(hoped(0)).toEqual({ title: '60 岁以上', free: 0 })
  expect(hoped(1, [{ ...somebody, birthYear: 1990 }])).toBeUndefined()
})
