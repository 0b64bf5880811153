import { FeedbackTag, tagsFor, waitsForRating } from './feedback.ts'

test('every tag goes with some level', () => {
  const used = new Set([1, 2, 3, 4, 5].flatMap((level) => tagsFor(level)))

  expect(FeedbackTag.options.filter((tag) => !used.has(tag))).toEqual([])
})

test('the two bad levels never offer praise', () => {
  const good = new Set([...tagsFor(5), ...tagsFor(4)])

  expect([...tagsFor(1), ...tagsFor(2)].filter((tag) => good.has(tag))).toEqual([])
})

const endsAt = '2026-11-01T08:00:00.000Z'

test.each([
  ['who was checked in, from the end on', { state: 'attended' }, endsAt, true],
  ['nobody before', { state: 'attended' }, '2026-11-01T07:59:59.999Z', false],
  ['nobody after thirty days', { state: 'attended' }, '2026-12-01T08:00:00.000Z', false],
  ['who was thanked without being checked in', { state: 'confirmed', thankedAt: endsAt }, endsAt, true],
  ['nobody who was not', { state: 'confirmed' }, endsAt, false],
  ['nobody who was absent', { state: 'absent' }, endsAt, false],
  ['nobody twice', { state: 'attended', ratedAt: endsAt }, endsAt, false],
] as const)('%s is asked for a rating', (_who, signUp, now, expected) => {
  expect(waitsForRating({ endsAt, ...signUp }, now)).toBe(expected)
})
