import { lastSaid, seatsUsed, turnoutOf } from './turnout.ts'

const at = '2026-11-28T06:05:00.000Z'
const family = ['居民 甲', '居民 乙', '居民 丙'].map((name) => ({ name }))

test('who is missing of a party is kept by place', () => {
  expect(turnoutOf(family, ['居民 丙'], at)).toEqual({ of: 3, missing: [2], at })
  expect(turnoutOf(family, [], at)).toEqual({ of: 3, missing: [], at })
})

test('of two of one name only one is missing', () => {
  const twins = [{ name: '居民 甲' }, { name: '居民 甲' }, { name: '居民 乙' }]

  expect(turnoutOf(twins, ['居民 甲'], at)?.missing).toEqual([0])
  expect(turnoutOf(twins, ['居民 甲', '居民 甲'], at)?.missing).toEqual([0, 1])
})

test('who was swapped out before is missed by nobody', () => {
  expect(turnoutOf(family, ['居民 丁'], at)?.missing).toEqual([])
})

test('nobody at all is no party that came, and one alone has nobody to miss', () => {
  expect(turnoutOf(family, ['居民 甲', '居民 乙', '居民 丙'], at)).toBeUndefined()
  expect(turnoutOf([{ name: '居民 甲' }], [], at)).toBeUndefined()
  expect(turnoutOf([], ['居民 甲'], at)).toBeUndefined()
})

test('what was said last counts, in whatever order it arrives', () => {
  const [early, late] = [
    { of: 3, missing: [2], at },
    { of: 3, missing: [], at: '2026-11-28T06:20:00.000Z' },
  ]

  expect(lastSaid(early, late)).toBe(late)
  expect(lastSaid(late, early)).toBe(late)
  expect(lastSaid(early, undefined)).toBe(early)
  expect(lastSaid(undefined, undefined)).toBeUndefined()
})

test('of a family those that came are counted, a team counts as one', () => {
  const turnout = { of: 5, missing: [3], at }

  expect(seatsUsed({ size: 5, turnout })).toBe(4)
  expect(seatsUsed({ size: 5 })).toBe(5)
  expect(seatsUsed({ size: 1, teamName: '荷叶队', turnout })).toBe(1)
})
