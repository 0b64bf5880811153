import { StepBy } from '../allocation/steps.ts'
import { type Absence, appealUntil } from './absence.ts'
import { AbsenceRule, countingAt, pauseAt, usualRule } from './rule.ts'
import { AbsenceAction, AbsenceState, outcomeOf } from './workflow.ts'

test('every step is written down, and only those can be taken', () => {
  const possible = AbsenceState.options.flatMap((state) =>
    AbsenceAction.options.flatMap((action) =>
      StepBy.options.flatMap((by) => {
        const to = outcomeOf(state, action, by)
        return to ? [`${state} ${action} ${by} → ${to}`] : []
      }),
    ),
  )

  expect(possible.sort()).toEqual([
    'appealed excuse organiser → excused',
    'appealed expire clock → excused',
    'appealed uphold organiser → upheld',
    'counted appeal self → appealed',
    'counted excuse organiser → excused',
    'upheld excuse organiser → excused',
  ])
})

const onDay = (day: number) => new Date(Date.UTC(2026, 0, 1 + day)).toISOString()

const absence = (day: number, state: AbsenceState = 'counted'): Absence => ({
  signUpId: `sgn_${day}`,
  activityId: 'act_1',
  sessionId: `ses_${day}`,
  activityTitle: '义诊',
  sessionTitle: '上午',
  place: '广场',
  startsAt: onDay(day),
  at: onDay(day),
  state,
  stateAt: onDay(day),
})
const absentOn = (...days: readonly number[]) => days.map((day) => absence(day))

describe('a pause of 30 days after the third absence within 90', () => {
  test.each<[string, Absence[], number, string | undefined]>([
    ['begins with the third', absentOn(0, 10, 20), 20, onDay(50)],
    ['is not there after two', absentOn(0, 10), 10, undefined],
    ['is on until its last moment', absentOn(0, 10, 20), 49.999, onDay(50)],
    ['is over then', absentOn(0, 10, 20), 50, undefined],
    ['counts just 90 days', absentOn(0, 10, 90), 90, onDay(120)],
    ['counts no more than 90', absentOn(0, 10, 91), 91, undefined],
    ['goes by the last three of many', absentOn(0, 10, 20, 45), 46, onDay(75)],
    ['goes by three that are close, also when a later one is not', absentOn(0, 1, 2, 200), 20, onDay(32)],
    ['does not mind their order', absentOn(20, 0, 10), 20, onDay(50)],
    ['counts what was upheld', [...absentOn(0, 10), absence(20, 'upheld')], 20, onDay(50)],
    ['does not count what is excused', [...absentOn(0, 10), absence(20, 'excused')], 20, undefined],
    ['does not count while an appeal waits', [...absentOn(0, 10), absence(20, 'appealed')], 20, undefined],
  ])('%s', (_name, all, day, until) => {
    expect(pauseAt(all, usualRule, onDay(day))?.until).toBe(until)
  })

  test('names the absences it follows from, the first one first', () => {
    expect(pauseAt(absentOn(0, 30, 10, 20), usualRule, onDay(31))?.absences).toEqual(absentOn(10, 20, 30))
  })

  test('counts several teams of one session once', () => {
    const teams = ['sgn_a', 'sgn_b', 'sgn_c'].map((signUpId) => ({ ...absence(20), signUpId }))

    expect(pauseAt(teams, usualRule, onDay(20))).toBeUndefined()
    expect(pauseAt([...absentOn(0), ...teams], usualRule, onDay(20))).toBeUndefined()
    expect(countingAt(teams, usualRule, onDay(20))).toBe(1)
  })

  test('is never on while the rule is off', () => {
    expect(pauseAt(absentOn(0, 1, 2), { ...usualRule, isOn: false }, onDay(2))).toBeUndefined()
  })
})

test('those count that lie within the days of the rule', () => {
  expect(countingAt([...absentOn(0, 60, 95), absence(96, 'excused')], usualRule, onDay(100))).toBe(2)
})

test('the usual rule is one that the office could write', () => {
  expect(AbsenceRule.parse(usualRule)).toEqual(usualRule)
})

test('14 days are left to appeal', () => {
  expect(appealUntil(absence(0))).toBe(onDay(14))
})
