import { agoText, dayText, lengthText, leftText, nearDay, shareOfTime, spanText, timeText } from './clock'

// 2026-11-22 10:00 in China.
const now = '2026-11-22T02:00:00.000Z'

beforeEach(() => void jest.useFakeTimers({ now: Date.parse(now) }))
afterEach(() => void jest.useRealTimers())

test('an instant is written in China’s time, wherever the phone is', () => {
  expect(timeText('2026-11-28T06:00:00.000Z')).toBe('周六 11月28日 14:00')
  expect(timeText('2026-11-27T16:30:00.000Z')).toBe('周六 11月28日 00:30')
})

test('another year is named', () => {
  expect(dayText('2026-01-05')).toBe('1月5日')
  expect(dayText('2027-01-05')).toBe('2027年1月5日')
})

test.each([
  ['2026-11-28T06:00:00.000Z', '2026-11-28T08:00:00.000Z', '周六 11月28日 14:00–16:00'],
  ['2026-11-28T06:00:00.000Z', '2026-11-29T08:00:00.000Z', '周六 11月28日 14:00 至 周日 11月29日 16:00'],
])('from %s to %s reads %s', (from, to, text) => {
  expect(spanText(from, to)).toBe(text)
})

test.each([
  ['2026-11-22T15:59:00.000Z', '今天'],
  ['2026-11-22T16:00:00.000Z', '明天'],
  ['2026-11-24T02:00:00.000Z', '后天'],
  ['2026-11-25T02:00:00.000Z', undefined],
  ['2026-11-21T15:00:00.000Z', undefined],
])('%s is %s', (instant, word) => {
  expect(nearDay(instant)).toBe(word)
})

test.each([
  [30, '刚刚'],
  [8 * 60, '8 分钟前'],
  [3 * 3600 + 59 * 60, '3 小时前'],
  [49 * 3600, '2 天前'],
])('%i seconds ago reads %s', (seconds, text) => {
  expect(agoText(new Date(Date.parse(now) - seconds * 1000).toISOString())).toBe(text)
})

test('a deadline says how long is left, or how long it has passed', () => {
  expect(leftText('2026-11-22T05:00:00.000Z')).toBe('还有 3 小时')
  expect(leftText('2026-11-20T02:00:00.000Z')).toBe('已过 2 天')
})

test('no length is shorter than a minute', () => {
  expect(lengthText(0)).toBe('1 分钟')
})

test('half of a span is half used up, and a span of nothing is no division by zero', () => {
  expect(shareOfTime('2026-11-22T01:00:00.000Z', '2026-11-22T03:00:00.000Z')).toBe(0.5)
  expect(shareOfTime(now, now)).toBe(0)
})
