import {
  certificatesOver,
  confirmedMinutes,
  hoursOf,
  isReopened,
  minutesIn,
  mayClaimHours,
  minutesOf,
  whyNotDecided,
} from './hours.ts'
import { HoursAction, HoursBy, HoursState, outcomeOf, waitsForStaff } from './workflow.ts'

const shift = { startsAt: '2026-11-28T06:00:00.000Z', endsAt: '2026-11-28T08:00:00.000Z' }
const at = (time: string) => `2026-11-28T${time}.000Z`

describe('minutes of service', () => {
  test.each([
    ['from checking in to checking out', '06:10:00', '07:40:00', 90],
    ['not before the shift begins', '05:30:00', '07:00:00', 60],
    ['not after it ends', '07:00:00', '09:30:00', 60],
    ['the whole shift at most', '05:00:00', '10:00:00', 120],
    ['in whole minutes that were served', '06:00:30', '06:59:59', 59],
    ['none of who left before it began', '05:00:00', '05:50:00', 0],
    ['none of who came when it was over', '08:10:00', '08:40:00', 0],
  ])('%s', (_name, from, until, expected) => {
    expect(minutesOf(at(from), at(until), shift)).toBe(expected)
  })
})

test('every step is written down, and only those can be taken', () => {
  const possible = HoursState.options.flatMap((state) =>
    HoursAction.options.flatMap((action) =>
      HoursBy.options.flatMap((by) => {
        const to = outcomeOf(state, action, by)
        return to ? [`${state} ${action} ${by} → ${to}`] : []
      }),
    ),
  )

  expect(possible.sort()).toEqual([
    'confirmed correct staff → confirmed',
    'confirmed dispute volunteer → disputed',
    'confirmed record clock → pending',
    'confirmed void clock → pending',
    'disputed escalate clock → disputed',
    'disputed record clock → disputed',
    'disputed revise staff → settled',
    'disputed uphold staff → settled',
    'disputed void clock → disputed',
    'pending confirm staff → confirmed',
    'pending correct staff → confirmed',
    'pending dispute volunteer → disputed',
    'pending escalate clock → pending',
    'pending record clock → pending',
    'pending void clock → void',
    'settled correct staff → settled',
    'settled void clock → pending',
    'void claim volunteer → disputed',
    'void record clock → pending',
  ])
})

test('whatever waits for staff can be ended by staff', () => {
  for (const state of HoursState.options.filter(waitsForStaff)) {
    const ways = HoursAction.options.flatMap((action) => outcomeOf(state, action, 'staff') ?? [])

    expect(ways.filter((to) => !waitsForStaff(to))).not.toEqual([])
  }
})

test.each([
  ['as long as the shift', { action: 'correct', minutes: 120 }, '08:00:00', undefined],
  ['longer than it', { action: 'correct', minutes: 121 }, '08:00:00', 'longer_than_shift'],
  ['an answer that is longer', { action: 'revise', minutes: 121 }, '09:00:00', 'longer_than_shift'],
  ['before it is over', { action: 'correct', minutes: 1 }, '07:59:59', 'shift_not_over'],
  ['an answer before', { action: 'uphold' }, '07:59:59', 'shift_not_over'],
  ['what was recorded, before', { action: 'confirm' }, '07:59:59', undefined],
] as const)('what staff write: %s', (_, decision, time, expected) => {
  expect(whyNotDecided(shift, decision, at(time))).toBe(expected)
})

test('what was confirmed and waits again is told from what waits for the first time, with its certificates', () => {
  const recorded = { by: 'clock' as const }
  const reopened = [recorded, { by: 'staff' as const }, { ...recorded, certificates: ['ZY2026-AAAA-BBBB'] }]

  expect(isReopened({ state: 'pending', entries: [recorded, recorded] })).toBe(false)
  expect(isReopened({ state: 'pending', entries: reopened })).toBe(true)
  expect(certificatesOver({ state: 'pending', entries: reopened })).toEqual(['ZY2026-AAAA-BBBB'])
  expect(certificatesOver({ state: 'confirmed', entries: reopened })).toEqual([])
})

test('the total is what the entries of confirmed hours come to, corrections with their sign', () => {
  const entries = (...minutes: number[]) => minutes.map((one) => ({ minutes: one }))
  const all = [
    { state: 'confirmed' as const, entries: entries(120, 0, -30) },
    { state: 'settled' as const, entries: entries(60, 0, 15) },
    { state: 'pending' as const, entries: entries(500) },
    { state: 'disputed' as const, entries: entries(500) },
    { state: 'void' as const, entries: entries(50, -50) },
  ]

  expect(all.map(minutesIn)).toEqual([90, 75, 500, 500, 0])
  expect(confirmedMinutes(all)).toBe(165)
})

test.each([
  [0, '0.0'],
  [5, '0.0'],
  [6, '0.1'],
  [119, '1.9'],
  [120, '2.0'],
  [725, '12.0'],
])('%i minutes are certified as %s hours', (minutes, expected) => {
  expect(hoursOf(minutes)).toBe(expected)
})

test.each([
  ['that is over', {}, true],
  ['that was missed', { state: 'absent' }, true],
  ['that goes on', { endsAt: '2026-11-20T10:00:00.000Z' }, false],
  ['of long ago', { endsAt: '2026-10-01T08:00:00.000Z' }, false],
  ['that was cancelled', { state: 'cancelled' }, false],
  ['with a check-in', { state: 'attended' }, false],
  ['that is none', { as: 'participant' }, false],
] as const)('hours of a shift %s', (_, over, may) => {
  const shift = { as: 'volunteer', state: 'confirmed', endsAt: '2026-11-20T08:00:00.000Z', ...over } as const

  expect(mayClaimHours(shift, '2026-11-20T09:00:00.000Z')).toBe(may)
})
