import { HazardState } from '../hazards/workflow.ts'
import { canRecheck, isEarly, movesAfter } from './rechecks.ts'

const opensAt = '2026-11-26T16:00:00.000Z'
const [before, after] = ['2026-11-25T16:00:00.000Z', '2026-11-26T16:00:00.000Z']

test('what waits is looked at whenever somebody stands there', () => {
  expect(canRecheck({ state: 'waiting' })).toBe(true)
})

test.each(HazardState.options)('%s: it is early before the deadline, unless something is done again', (state) => {
  expect(isEarly({ opensAt }, { state }, after)).toBe(false)
  expect(isEarly({ opensAt }, { state }, before)).toBe(!['split', 'fixed', 'checked', 'closed'].includes(state))
})

test('what passed, or never had to be looked at, is not looked at again', () => {
  expect(canRecheck({ state: 'passed' })).toBe(false)
  expect(canRecheck(undefined)).toBe(false)
})

test.each<[HazardState, string, string]>([
  ['accepted', 'fix check close', ''],
  ['dispatched', 'fix check close', ''],
  ['fixed', 'check close', 'rework'],
  ['checked', 'close', 'rework'],
  ['split', 'check close', 'rework'],
  ['closed', '', 'rework'],
  ['declined', '', ''],
])('%s: passed leads to %j, not passed to %j', (state, passed, failed) => {
  const actions = (result: 'passed' | 'not_passed') =>
    movesAfter({ state, handler: {} }, result)
      .map(([action]) => action)
      .join(' ')

  expect([actions('passed'), actions('not_passed')]).toEqual([passed, failed])
})

test('what nobody had in hand waits for who decides', () => {
  expect(movesAfter({ state: 'closed' }, 'not_passed')).toEqual([['rework', 'accepted']])
})

test.each(['passed', 'not_passed'] as const)('what has open parts does not move: %s', (result) => {
  expect(movesAfter({ state: 'split', openParts: 1, handler: {} }, result)).toEqual([])
})
