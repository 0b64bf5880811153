import { isFarOff, metresBetween } from './distance.ts'

const gate = { latitude: 32.5, longitude: 120.15 }

test.each([
  ['a thousandth of a degree north', { latitude: 32.501, longitude: 120.15 }, 111.2],
  ['a thousandth of a degree east', { latitude: 32.5, longitude: 120.151 }, 93.8],
  ['Shanghai', { latitude: 31.2304, longitude: 121.4737 }, 188_600],
  ['nowhere', gate, 0],
])('%s is so many metres away', (_what, there, metres) => {
  const found = metresBetween(gate, there)

  expect(Math.abs(found - metres)).toBeLessThanOrEqual(metres / 100)
  expect(metresBetween(there, gate)).toBeCloseTo(found)
})

test.each([
  ['in its estate', { latitude: 32.51, longitude: 120.15 }, false],
  ['at the other end of the town', { latitude: 32.6, longitude: 120.2 }, false],
  ['in the sea', { latitude: 10, longitude: 20 }, true],
  ['nowhere', undefined, false],
])('a pin %s is far off: %s', (_where, pin, far) => {
  expect(isFarOff(pin, { latitude: 32.5, longitude: 120.15 })).toBe(far)
  expect(isFarOff(pin, undefined)).toBe(false)
})
