import { waitFor } from './use-now'

const at = '2026-11-22T02:00:00.000Z'
const before = (milliseconds: number) => new Date(Date.parse(at) - milliseconds).toISOString()
const minute = 60_000
const hour = 60 * minute

test.each([
  ['a month before', 30 * 24 * hour, 24 * hour],
  ['two hours before, until the last hour begins', 2 * hour, hour],
  ['20 minutes before, until it is 19', 20 * minute + 300, 300],
  ['on the minute, a whole one', 20 * minute, minute],
  ['in the last minute, until the next second', 23_250, 250],
  ['on the second, a whole one', 23_000, 1000],
  ['just before, exactly until then', 40, 40],
])('%s', (_, left, wait) => {
  expect(waitFor([at], before(left))).toBe(wait)
})

test('nothing is waited for that has come', () => {
  expect(waitFor([at], at)).toBeUndefined()
  expect(waitFor([], at)).toBeUndefined()
})

test('of several moments the next one counts', () => {
  expect(waitFor([before(hour), at, before(-hour)], before(23_250))).toBe(250)
})
