import { addDays, dayOf } from '@mulin/shared/times'
import { LegalHoliday } from 'tyme4ts'
import { momentOf, workdaysAfter, workdaysBetween } from './workdays.ts'

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

// Around every holiday of two years and the days worked in exchange for it.
test.each<[day: string, workdays: number, last: string]>([
  ['2025-01-24', 3, '2025-02-05'],
  ['2025-01-25', 3, '2025-02-05'],
  ['2025-01-26', 3, '2025-02-06'],
  ['2025-01-27', 3, '2025-02-07'],
  ['2025-02-04', 3, '2025-02-07'],
  ['2025-02-08', 3, '2025-02-12'],
  ['2025-04-03', 3, '2025-04-09'],
  ['2025-04-27', 3, '2025-04-30'],
  ['2025-04-30', 3, '2025-05-08'],
  ['2025-05-30', 3, '2025-06-05'],
  ['2025-09-28', 3, '2025-10-09'],
  ['2025-09-30', 3, '2025-10-11'],
  ['2025-10-08', 3, '2025-10-11'],
  ['2025-10-11', 3, '2025-10-15'],
  ['2025-12-31', 3, '2026-01-06'],
  ['2026-01-03', 3, '2026-01-06'],
  ['2026-01-04', 3, '2026-01-07'],
  ['2026-02-12', 3, '2026-02-24'],
  ['2026-02-13', 3, '2026-02-25'],
  ['2026-02-14', 3, '2026-02-26'],
  ['2026-02-16', 3, '2026-02-26'],
  ['2026-02-17', 3, '2026-02-26'],
  ['2026-02-23', 3, '2026-02-26'],
  ['2026-02-27', 3, '2026-03-03'],
  ['2026-02-28', 3, '2026-03-04'],
  ['2026-04-03', 3, '2026-04-09'],
  ['2026-04-04', 3, '2026-04-09'],
  ['2026-04-30', 3, '2026-05-08'],
  ['2026-05-05', 3, '2026-05-08'],
  ['2026-05-08', 3, '2026-05-12'],
  ['2026-05-09', 3, '2026-05-13'],
  ['2026-06-18', 3, '2026-06-24'],
  ['2026-06-19', 3, '2026-06-24'],
  ['2026-09-18', 3, '2026-09-22'],
  ['2026-09-20', 3, '2026-09-23'],
  ['2026-09-24', 3, '2026-09-30'],
  ['2026-09-25', 3, '2026-09-30'],
  ['2026-09-29', 3, '2026-10-09'],
  ['2026-09-30', 3, '2026-10-10'],
  ['2026-10-01', 3, '2026-10-10'],
  ['2026-10-07', 3, '2026-10-10'],
  ['2026-10-09', 3, '2026-10-13'],
  ['2026-10-10', 3, '2026-10-14'],
  ['2026-02-13', 5, '2026-02-27'],
  ['2026-09-30', 5, '2026-10-13'],
  ['2026-02-01', 15, '2026-02-27'],
  ['2026-09-15', 15, '2026-10-12'],
])('what is reported on %s has %i workdays until %s', (day, workdays, last) => {
  const { dueAt, onHolidayCalendar } = workdaysAfter(`${day}T09:00:00.000Z`, workdays)
  expect(dayOf(dueAt)).toBe(last)
  expect(onHolidayCalendar).toBe(true)
})

test('every day of three years is a workday or not, as another calendar has it', () => {
  for (let day = '2024-01-01'; day < '2027-01-01'; day = addDays(day, 1)) {
    const [year, month, date] = day.split('-').map(Number)
    const named = LegalHoliday.fromYmd(year!, month!, date!)
    const isWorkday = named ? named.isWork() : ![0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay())
    expect([day, momentOf(`${day}T09:00:00.000Z`).isWorkday]).toEqual([day, isWorkday])
  }
})

test('over the end of the last known year, who waits is told that no holidays were counted', () => {
  expect(workdaysAfter('2099-12-30T04:00:00.000Z', 3).onHolidayCalendar).toBe(false)
})

test('a year without a known calendar is counted Monday to Friday, and says so', () => {
  expect(workdaysAfter('2099-10-01T00:00:00.000Z', 1)).toEqual({
    dueAt: '2099-10-02T15:59:00.000Z',
    onHolidayCalendar: false,
  })
})

test('no day is so far away that it takes long, and none comes before another', () => {
  const began = performance.now()

  const between = ['2030-01-01', '2206-11-30', '2500-01-01', '9999-12-31'].map((day) =>
    workdaysBetween('2026-11-26T00:00:00.000Z', `${day}T12:00:00.000Z`),
  )
  const far = [10, 5_000, 2_000_000].map((days) => workdaysAfter('2026-11-26T00:00:00.000Z', days).dueAt)

  expect(performance.now() - began).toBeLessThan(2000)
  expect(between).toEqual(between.toSorted((one, other) => one - other))
  expect(between[2]).toBeGreaterThan(470 * 250)
  expect(far).toEqual(far.toSorted())
})

test('behind the last day there is none', () => {
  expect(workdaysAfter('9999-12-28T00:00:00.000Z', 10).dueAt).toBe('9999-12-31T15:59:00.000Z')
})
