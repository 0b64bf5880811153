import { runInNewContext } from 'node:vm'
import { addDays } from '@mulin/shared/times'
import { transformSync } from 'esbuild'
import { isKnownYear, isWorkday } from '../src/platform/holiday-calendar.ts'
import { firstYear, foldedCalendar } from './folded-calendar.ts'

interface Calendar {
  isWorkday: (day: string) => boolean
  isKnownYear: (day: string) => boolean
}

test('what is deployed says of every day what the calendar says, known or not', () => {
  const module = { exports: {} }
  runInNewContext(transformSync(foldedCalendar(), { format: 'cjs' }).code, { module, Date, Set })
  const folded = module.exports as Calendar

  for (let day = `${firstYear}-01-01`; day < `${firstYear + 8}-01-01`; day = addDays(day, 1))
    expect([day, folded.isWorkday(day), folded.isKnownYear(day)]).toEqual([day, isWorkday(day), isKnownYear(day)])
  expect(isKnownYear('2026-01-01')).toBe(true)
  expect(foldedCalendar().length).toBeLessThan(4000)
})
