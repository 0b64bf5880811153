import * as fc from 'fast-check'
import { afterRest, deadlineOf } from './deadlines.ts'
import { later } from './clock.ts'
import { workdays } from './workdays.ts'

const reportedAt = '2026-09-21T02:00:00.000Z'
const minutes = (atMost: number) => fc.integer({ min: 0, max: atMost })
const clockOf = (deadline: { hours: number } | { workdays: number }) => ({
  reportedAt,
  ...deadlineOf({ deadline }, reportedAt),
})
const clocks = fc.constantFrom(clockOf({ hours: 24 }), clockOf({ workdays: 3 }), clockOf({ workdays: 9 }))
const month = 30 * 24 * 60

test('a rest that began before the deadline leaves it ahead, and the term as long as it was', () => {
  fc.assert(
    fc.property(clocks, minutes(month), minutes(month), (clock, start, length) => {
      const from = later(reportedAt, start)
      fc.pre(from < clock.dueAt)
      const until = later(from, length)
      const after = { ...clock, countedFrom: reportedAt, ...afterRest(clock, from, until) }

      expect(after.dueAt >= clock.dueAt && after.dueAt >= until).toBe(true)
      const termOf = ({ countedFrom, dueAt }: { countedFrom: string; dueAt: string }) =>
        'hours' in clock.deadline ? Date.parse(dueAt) - Date.parse(countedFrom) : workdays.between(countedFrom, dueAt)
      expect(termOf(after)).toBe(termOf({ ...clock, countedFrom: reportedAt }))
    }),
  )
})

test('what is late when a question is asked stays as late', () => {
  fc.assert(
    fc.property(clocks, minutes(month), minutes(month), (clock, start, length) => {
      const from = later(clock.dueAt, start)

      expect(afterRest(clock, from, later(from, length))).toBeUndefined()
    }),
  )
})

test.each([
  // Asked on a Friday that is its last day, answered on the Sunday.
  ['2026-11-20T02:00:00.000Z', '2026-11-22T02:00:00.000Z', '2026-11-23T15:59:00.000Z'],
  // Asked a day before, answered on its last day: one workday.
  ['2026-11-19T02:00:00.000Z', '2026-11-20T02:00:00.000Z', '2026-11-23T15:59:00.000Z'],
])('a deadline of 20 November that rested from %s to %s is %s', (from, until, dueAt) => {
  const clock = { ...clockOf({ workdays: 3 }), dueAt: '2026-11-20T15:59:00.000Z' }

  expect(afterRest(clock, from, until)?.dueAt).toBe(dueAt)
})
