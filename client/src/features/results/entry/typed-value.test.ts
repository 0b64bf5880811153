import type { Measure } from '@mulin/shared/results/result'
import * as fc from 'fast-check'
import { typedFor, typedValue } from './typed-value'

test.each<[string, Measure, string, object]>([
  ['seconds', 'time', '48', { value: 48_000 }],
  ['seconds and tenths', 'time', '48.2', { value: 48_200 }],
  ['a stopwatch’s digits', 'time', '4820', { value: 48_200 }],
  ['one digit before the hundredths', 'time', '905', { value: 9050 }],
  ['more than a minute by its digits', 'time', '10235', { value: 62_350 }],
  ['more than a minute by its signs', 'time', '1:02.35', { value: 62_350 }],
  ['Chinese signs', 'time', '1：02。35', { value: 62_350 }],
  ['seconds above a minute', 'time', '75.20', { value: 75_200 }],
  ['nothing', 'time', ' ', { value: undefined }],
  ['words', 'time', '快', { fault: 'timeWrong' }],
  ['seconds that no minute has', 'time', '1:75.00', { fault: 'timeWrong' }],
  ['no time at all', 'time', '0', { fault: 'timeWrong' }],
  ['points', 'points', '86', { value: 86 }],
  ['points below nothing', 'points', '-5', { value: -5 }],
  ['half a point', 'points', '8.5', { fault: 'valueWrong' }],
  ['a rank', 'rank', '3', { value: 3 }],
  ['a rank before the first', 'rank', '0', { fault: 'rankWrong' }],
])('%s', (_, measure, typed, read) => {
  expect(typedValue(measure, typed)).toEqual(read)
})

test('whatever is known is typed so that it is read as the same', () => {
  const hundredths = fc.integer({ min: 1, max: 59_999 }).map((count) => count * 10)
  fc.assert(fc.property(hundredths, (value) => expect(typedValue('time', typedFor('time', value))).toEqual({ value })))
})
