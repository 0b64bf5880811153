import * as fc from 'fast-check'
import { wilsonInterval } from './wilson.ts'

// Reference values of the Wilson score interval at 95 %.
test.each([
  [0, 10, 0, 0.2775],
  [1, 1, 0.2065, 1],
  [5, 10, 0.2366, 0.7634],
  [9, 10, 0.5958, 0.9821],
  [95, 100, 0.8882, 0.9785],
])('%i of %i: between %d and %d', (hits, total, low, high) => {
  const interval = wilsonInterval(hits, total)

  expect(interval.low).toBeCloseTo(low, 3)
  expect(interval.high).toBeCloseTo(high, 3)
})

test('without answers nothing is known', () => {
  expect(wilsonInterval(0, 0)).toEqual({ low: 0, high: 1 })
})

const answers = fc
  .integer({ min: 1, max: 5000 })
  .chain((total) => fc.tuple(fc.integer({ min: 0, max: total }), fc.constant(total)))

test('the interval holds the share and stays between 0 and 1', () => {
  fc.assert(
    fc.property(answers, ([hits, total]) => {
      const { low, high } = wilsonInterval(hits, total)
      expect(low).toBeGreaterThanOrEqual(0)
      expect(high).toBeLessThanOrEqual(1)
      expect(low - 1e-9 <= hits / total && hits / total <= high + 1e-9).toBe(true)
    }),
  )
})

test('more answers with the same share make it narrower', () => {
  const width = ([hits, total]: readonly [number, number]) => {
    const { low, high } = wilsonInterval(hits, total)
    return high - low
  }

  fc.assert(
    fc.property(answers, ([hits, total]) => {
      expect(width([hits * 4, total * 4])).toBeLessThan(width([hits, total]))
    }),
  )
})
