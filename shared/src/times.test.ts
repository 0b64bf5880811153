import * as fc from 'fast-check'
import { addDays, Day, dayOf, Instant, instantOf, startOf, timeOf } from './times.ts'

test.each([
  ['2026-11-22T15:59:59.999Z', '2026-11-22', '23:59'],
  ['2026-11-22T16:00:00.000Z', '2026-11-23', '00:00'],
  ['2026-12-31T16:30:00.000Z', '2027-01-01', '00:30'],
])('at %s it is %s %s in China', (instant, day, time) => {
  expect(dayOf(instant)).toBe(day)
  expect(timeOf(instant)).toBe(time)
})

test('an instant written with an offset is kept in UTC', () => {
  expect(Instant.parse('2026-11-28T14:00:00+08:00')).toBe('2026-11-28T06:00:00.000Z')
})

test.each(['2026-11-28', '2026-11-28 14:00', '2026-11-28T14:00:00', '2026-13-01T00:00:00Z', 'today'])(
  '%j is no instant',
  (written) => {
    expect(Instant.safeParse(written).success).toBe(false)
  },
)

test.each(['2026-02-30', '20261122', '2026-11-22T00:00:00Z'])('%j is no day', (written) => {
  expect(Day.safeParse(written).success).toBe(false)
})

test.each([
  ['2026-02-28', 1, '2026-03-01'],
  ['2028-02-28', 1, '2028-02-29'],
  ['2026-01-01', -1, '2025-12-31'],
  ['2026-11-22', 0, '2026-11-22'],
])('%s and %i days is %s', (day, days, expected) => {
  expect(addDays(day, days)).toBe(expected)
})

const instant = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString())

test('every instant lies in its day', () => {
  fc.assert(
    fc.property(instant, (at) => {
      const day = dayOf(at)
      expect(startOf(day) <= at && at < startOf(addDays(day, 1))).toBe(true)
    }),
  )
})

test('a day and a time give the minute they were read from', () => {
  fc.assert(
    fc.property(instant, (at) => {
      expect(instantOf(dayOf(at), timeOf(at)).slice(0, 16)).toBe(at.slice(0, 16))
    }),
  )
})

test('there is no day before the first and none after the last', () => {
  expect([addDays('9999-12-30', 5), addDays('0000-01-02', -5)]).toEqual(['9999-12-31', '0000-01-01'])
})
