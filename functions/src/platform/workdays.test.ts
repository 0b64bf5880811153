import { workdaysAfter } from './workdays.ts'

test.each([
  // A Friday noon in China: Monday, Tuesday, Wednesday.
  ['2026-11-20T04:00:00.000Z', 3, '2026-11-25T15:59:00.000Z'],
  // Before the National Day week: work goes on on the 8th, and on Saturday the 10th in exchange.
  ['2026-09-30T04:00:00.000Z', 3, '2026-10-10T15:59:00.000Z'],
  // The Friday before the Spring Festival: Saturday the 14th is worked in exchange, then on from the 24th.
  ['2026-02-13T04:00:00.000Z', 3, '2026-02-25T15:59:00.000Z'],
  // Saturday 23:30 in UTC is already Sunday in China.
  ['2026-11-21T23:30:00.000Z', 1, '2026-11-23T15:59:00.000Z'],
])('after %s, %i workdays end at %s', (instant, workdays, dueAt) => {
  expect(workdaysAfter(instant, workdays)).toEqual({ dueAt, onHolidayCalendar: true })
})

test('a year without a known calendar is counted Monday to Friday, and says so', () => {
  expect(workdaysAfter('2099-10-01T00:00:00.000Z', 1)).toEqual({
    dueAt: '2099-10-02T15:59:00.000Z',
    onHolidayCalendar: false,
  })
})
