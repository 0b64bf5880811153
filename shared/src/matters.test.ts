import { RatingTag, strayTags, tagsFor } from './matters.ts'
import { RatingLevel } from './satisfaction.ts'

test.each([
  [5, ['fast', 'kind'], []],
  [4, ['one_trip'], []],
  [5, ['fast', 'slow'], ['slow']],
  [3, ['clear', 'slow'], []],
  [3, ['unfriendly'], ['unfriendly']],
  [2, ['unfriendly', 'many_trips'], []],
  [1, ['kind'], ['kind']],
] as const)('with level %i of %j do not go: %j', (level, tags, stray) => {
  expect(strayTags(level, tags)).toEqual(stray)
})

test('every tag goes with some level, and every level has tags', () => {
  const used = new Set([1, 2, 3, 4, 5].flatMap((level) => tagsFor(level)))

  expect(RatingTag.options.filter((tag) => !used.has(tag))).toEqual([])
  expect([1, 2, 3, 4, 5].filter((level) => tagsFor(level).length === 0)).toEqual([])
})

test('the two bad levels never offer praise, the two good ones no complaint', () => {
  const good = new Set([...tagsFor(5), ...tagsFor(4)])

  expect([...tagsFor(1), ...tagsFor(2)].filter((tag) => good.has(tag))).toEqual([])
})

test.each([0, 6, 2.5, '5'])('%j is no level', (level) => {
  expect(RatingLevel.safeParse(level).success).toBe(false)
})
