import * as fc from 'fast-check'
import { addDays, dayOf, instantOf, timeOf } from '../times.ts'
import { answerBy, checkBy, deadlineMoments, momentsLeft, type Workdays } from './escalation.ts'
import { HazardState } from './workflow.ts'

// Monday to Friday, without the first week of December 2026.
const isWorkday = (day: string) =>
  ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()) && (day < '2026-12-01' || day > '2026-12-07')
const workdays: Workdays = {
  isWorkday,
  after: (instant, count) => {
    let day = dayOf(instant)
    for (let left = count; left > 0; left -= isWorkday(day) ? 1 : 0) day = addDays(day, 1)
    return instantOf(day, '23:59')
  },
  between: (from, until) => {
    let count = 0
    for (let day = dayOf(from); day < dayOf(until); count += isWorkday(day) ? 1 : 0) day = addDays(day, 1)
    return count
  },
}

const timed = {
  state: 'dispatched' as const,
  deadline: { hours: 24 },
  reportedAt: '2026-11-20T00:00:00.000Z',
  dueAt: '2026-11-21T00:00:00.000Z',
}
/** `11-20 09:00` in China. */
const instant = (at: string) => instantOf(`2026-${at.slice(0, 5)}`, at.slice(6))
const on = (day: string, time: string) => instantOf(`2026-${day}`, time)
/** In three workdays, as reported on that day at that time. */
const ordinary = (day: string, time = '10:00') => ({
  ...timed,
  deadline: { workdays: 3 },
  reportedAt: on(day, time),
  dueAt: workdays.after(on(day, time), 3),
})
const momentsOf = (hazard: Parameters<typeof deadlineMoments>[0]) => deadlineMoments(hazard, workdays)
const at = (hazard: Parameters<typeof deadlineMoments>[0]) => momentsOf(hazard).map((moment) => moment.at)

test('of 24 hours the last six are a reminder, then it is escalated after the term and after three of it', () => {
  const { dueAt } = timed
  expect(momentsOf(timed)).toEqual([
    { what: 'remind', at: '2026-11-20T18:00:00.000Z', dueAt },
    { what: 'community', at: '2026-11-21T00:00:00.000Z', dueAt },
    { what: 'office', at: '2026-11-23T00:00:00.000Z', dueAt },
  ])
})

test('of many hours the last day is a reminder', () => {
  expect(at({ ...timed, dueAt: '2026-11-30T00:00:00.000Z' })[0]).toBe('2026-11-29T00:00:00.000Z')
})

test.each<[string, Parameters<typeof deadlineMoments>[0], ...string[]]>([
  ['within a week', ordinary('11-16'), '11-18 09:00', '11-19 23:59', '11-27 23:59'],
  ['over a weekend', ordinary('11-20'), '11-24 09:00', '11-25 23:59', '12-10 23:59'],
  ['over a holiday', ordinary('11-30'), '12-09 09:00', '12-10 23:59', '12-18 23:59'],
  [
    'of one workday, reported after nine',
    { ...ordinary('11-16'), dueAt: on('11-17', '23:59') },
    '11-17 09:00',
    '11-17 23:59',
    '11-19 23:59',
  ],
  [
    'of the same day',
    { ...ordinary('11-16', '11:59'), dueAt: on('11-16', '23:59') },
    '11-16 20:59',
    '11-16 23:59',
    '11-19 23:59',
  ],
  [
    'until a Sunday that a person chose',
    { ...ordinary('11-16'), dueAt: on('11-22', '23:59') },
    '11-20 09:00',
    '11-22 23:59',
    '12-09 23:59',
  ],
])('a term in workdays is reminded of and escalated in workdays: %s', (_what, hazard, ...moments) => {
  expect(at(hazard)).toEqual(moments.map(instant))
})

test('a term that began anew is counted from then, not from the report', () => {
  const anew = { ...timed, countedFrom: '2026-11-30T00:00:00.000Z', dueAt: '2026-12-01T00:00:00.000Z' }
  expect(at(anew)).toEqual(['2026-11-30T18:00:00.000Z', '2026-12-01T00:00:00.000Z', '2026-12-03T00:00:00.000Z'])
})

describe('once it is fixed', () => {
  test.each([
    ['within a week', '11-16 10:00', '11-17 09:00', '11-18 23:59', '11-24 23:59'],
    ['over a weekend', '11-20 10:00', '11-23 09:00', '11-24 23:59', '11-30 23:59'],
    ['over a holiday', '11-30 10:00', '12-08 09:00', '12-09 23:59', '12-15 23:59'],
  ])('there are two workdays to check it, then three times as many: %s', (_what, fixed, ...moments) => {
    const checkDueAt = checkBy(instant(fixed), workdays)
    const expected = ['remind', 'community', 'office'].map((what, place) => ({
      what,
      at: instant(moments[place]!),
      dueAt: checkDueAt,
    }))

    expect(momentsOf({ ...timed, state: 'fixed', checkDueAt })).toEqual(expected)
    expect(momentsOf({ ...timed, state: 'checked', checkDueAt })).toEqual(expected)
    expect(momentsOf({ ...timed, state: 'split', openParts: 0, checkDueAt })).toEqual(expected)
    expect(momentsOf({ ...timed, state: 'split', openParts: 1, checkDueAt })).toEqual([])
  })

  test('what was done about fixing it is not done about checking it', () => {
    const done = [{ what: 'office' as const, dueAt: timed.dueAt }]
    const fixed = { ...timed, state: 'fixed' as const, checkDueAt: on('11-24', '23:59') }
    expect(momentsLeft(fixed, done, workdays)).toHaveLength(3)
  })
})

test.each(HazardState.options)(
  'without a term for checking the clock looks at what is %s before it is fixed',
  (state) => {
    const isOpen = ['reported', 'accepted', 'dispatched'].includes(state)
    expect(momentsOf({ ...timed, state })).toHaveLength(isOpen ? 3 : 0)
  },
)

describe('while its reporter is asked', () => {
  const asked = { text: '在几楼？', at: on('11-20', '10:00') }

  test.each([
    ['half of its hours', timed, '11-20 19:00', '11-20 22:00'],
    ['two workdays', ordinary('11-20'), '11-23 09:00', '11-24 23:59'],
  ])('nothing is late, and nobody waits for longer than %s', (_what, hazard, reminder, end) => {
    const dueAt = instant(end)
    expect(answerBy(hazard, asked, workdays)).toBe(dueAt)
    expect(momentsOf({ ...hazard, question: asked })).toEqual([
      { what: 'remind_answer', at: instant(reminder), dueAt },
      { what: 'no_answer', at: dueAt, dueAt },
    ])
  })

  test('it is until when it was told', () => {
    const question = { ...asked, until: on('11-23', '23:59') }
    expect(at({ ...ordinary('11-20'), question })[1]).toBe(question.until)
  })
})

test('what was done about a deadline is not done again, and a later deadline begins anew', () => {
  const done = [{ what: 'community' as const, dueAt: timed.dueAt }]
  const left = (hazard: typeof timed) => momentsLeft(hazard, done, workdays).map(({ what }) => what)
  expect(left(timed)).toEqual(['office'])
  expect(left({ ...timed, dueAt: '2026-11-25T00:00:00.000Z' })).toEqual(['remind', 'community', 'office'])
})

test('what was done about an answer does not let the deadline begin anew', () => {
  const done = [
    { what: 'community' as const, dueAt: timed.dueAt },
    { what: 'no_answer' as const, dueAt: on('11-22', '10:00') },
  ]
  expect(momentsLeft(timed, done, workdays).map(({ what }) => what)).toEqual(['office'])
})

test('whatever the term, reminding comes before the deadline and the office after the community', () => {
  const minutes = fc.integer({ min: 1, max: 60 * 24 * 60 })
  const deadlines = fc.constantFrom({ hours: 24 }, { workdays: 3 })
  fc.assert(
    fc.property(minutes, minutes, deadlines, (start, term, deadline) => {
      const from = new Date(Date.parse(timed.reportedAt) + start * 60_000).toISOString()
      const dueAt = new Date(Date.parse(from) + term * 60_000).toISOString()
      const [remind, community, office] = at({ ...timed, deadline, reportedAt: from, dueAt })
      expect(from < remind! && remind! < dueAt).toBe(true)
      expect(community).toBe(dueAt)
      expect(office! > dueAt).toBe(true)
    }),
  )
})

test('in workdays nobody is reminded or told on a day on which nobody works', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 2, max: 9 }), (days, count) => {
      const from = on(addDays('2026-11-01', days).slice(5), '18:00')
      const [remind, ...late] = at({ ...ordinary('11-20'), reportedAt: from, dueAt: workdays.after(from, count) })
      expect(timeOf(remind!)).toBe('09:00')
      expect([remind!, ...late].map(dayOf).filter((day) => !isWorkday(day))).toEqual([])
    }),
  )
})
