import { instantOf } from '@mulin/shared/times'
import { greetingAt } from './greeting-words'

test.each([
  ['04:59', '晚上好'],
  ['05:00', '早上好'],
  ['09:00', '上午好'],
  ['12:00', '中午好'],
  ['17:59', '下午好'],
  ['23:30', '晚上好'],
])('at %s one says %s', (time, words) => {
  expect(greetingAt(instantOf('2026-11-28', time))).toBe(words)
})
