import * as fc from 'fast-check'
import { instantOf } from '../times.ts'
import { isBehind, type OwnShift, whyNotOnShift } from './shifts.ts'

const day = '2026-11-28'
const shift = (from: string, to: string, over: Partial<OwnShift> = {}): OwnShift => ({
  signUpId: `sgn ${from}`,
  activityId: `act ${from}`,
  sessionId: 'ses',
  startsAt: instantOf(day, from),
  endsAt: instantOf(day, to),
  ...over,
})
const codeOf = (one: OwnShift, ...others: OwnShift[]) => whyNotOnShift(one, others)?.code

const fair = { activityId: 'act fair' }

test.each([
  ['alone is fine', [], undefined],
  ['over another', [shift('09:00', '10:30')], 'shift_clash'],
  ['within another', [shift('08:00', '18:00')], 'shift_clash'],
  ['around another', [shift('10:15', '10:30')], 'shift_clash'],
  ['right after another elsewhere', [shift('09:00', '10:00')], 'shift_rest'],
  ['29 minutes before another elsewhere', [shift('12:29', '13:00')], 'shift_rest'],
  ['half an hour before another elsewhere', [shift('12:30', '13:00')], undefined],
  ['right after another of the same activity', [shift('09:00', '10:00', fair)], undefined],
  ['over another of the same activity', [shift('09:00', '10:01', fair)], 'shift_clash'],
  ['on a day with eight hours in all', [shift('13:00', '19:00')], undefined],
  ['on a day with more', [shift('13:00', '16:00'), shift('17:00', '20:01')], 'shift_rest'],
])('from ten to noon %s', (_, others, code) => {
  expect(codeOf(shift('10:00', '12:00', fair), ...others)).toBe(code)
})

test('a single shift may be as long as it is', () => {
  expect(codeOf(shift('06:00', '22:00'))).toBeUndefined()
})

test('a long day ends at midnight in China', () => {
  const late = shift('18:00', '23:59')
  const beforeMidnight = shift('13:00', '17:00')
  const nextDay = shift('08:00', '12:00', {
    startsAt: instantOf('2026-11-29', '08:00'),
    endsAt: instantOf('2026-11-29', '12:00'),
  })

  expect(whyNotOnShift(late, [beforeMidnight])).toMatchObject({ code: 'shift_rest', perDay: true })
  expect(whyNotOnShift(late, [nextDay])).toBeUndefined()
})

test('a shift past midnight counts on both days', () => {
  const night = shift('22:00', '04:00', { endsAt: instantOf('2026-11-29', '04:00') })
  const morning = shift('08:00', '13:00', {
    startsAt: instantOf('2026-11-29', '08:00'),
    endsAt: instantOf('2026-11-29', '13:00'),
  })

  expect(whyNotOnShift(night, [morning])).toMatchObject({ code: 'shift_rest', perDay: true, other: morning })
})

test('names the shift that is in the way', () => {
  const [morning, noon] = [shift('08:00', '09:00'), shift('11:00', '13:00')]

  expect(whyNotOnShift(shift('10:00', '12:00'), [morning, noon])).toEqual({ code: 'shift_clash', other: noon })
})

test('whoever may have one shift beside another may have them the other way round', () => {
  const time = fc.tuple(fc.integer({ min: 0, max: 1300 }), fc.integer({ min: 1, max: 300 }))
  const at = (minutes: number) => new Date(Date.parse('2026-11-27T16:00:00.000Z') + minutes * 60_000).toISOString()
  const some = time.map(([from, minutes]) =>
    shift('00:00', '00:00', { startsAt: at(from), endsAt: at(from + minutes) }),
  )

  fc.assert(
    fc.property(some, some, (one, other) => {
      const elsewhere = { ...other, activityId: 'act other' }

      expect(codeOf(one, elsewhere)).toBe(codeOf(elsewhere, one))
    }),
  )
})

test('a day after its end a shift is behind', () => {
  const morning = shift('09:00', '11:00')

  expect(isBehind(morning, instantOf('2026-11-29', '10:59'))).toBe(false)
  expect(isBehind(morning, instantOf('2026-11-29', '11:00'))).toBe(true)
})
