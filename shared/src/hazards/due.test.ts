import { checkDue, isOverdue, isResting, runningDueAt, standing } from './due.ts'

const [dueAt, checkDueAt] = ['2026-11-20T15:59:00.000Z', '2026-11-24T15:59:00.000Z']

test.each([
  ['is handed to somebody', { state: 'dispatched' }, 'dispatched', dueAt],
  ['is fixed', { state: 'fixed' }, 'fixed', checkDueAt],
  ['is checked', { state: 'checked' }, 'checked', checkDueAt],
  ['is split, with open parts', { state: 'split', openParts: 1 }, 'split', dueAt],
  ['is split, with all parts over', { state: 'split', openParts: 0 }, 'fixed', checkDueAt],
  ['is closed', { state: 'closed' }, 'closed', dueAt],
] as const)('what %s has the deadline of where it stands', (_what, hazard, stands, due) => {
  expect(standing(hazard)).toBe(stands)
  expect(runningDueAt({ ...hazard, dueAt, checkDueAt })).toBe(due)
})

test('what was fixed before there was a term for checking has none', () => {
  expect(checkDue({ state: 'fixed' })).toBeUndefined()
  expect(runningDueAt({ state: 'fixed', dueAt })).toBe(dueAt)
})

test.each([
  ['is handed to somebody', { state: 'dispatched' }, true],
  ['is split, with open parts', { state: 'split', openParts: 1 }, true],
  ['is split, with all parts over', { state: 'split', openParts: 0 }, false],
] as const)('while its reporter is asked about what %s its clock rests: %s', (_what, hazard, rests) => {
  const asked = { ...hazard, dueAt, checkDueAt: dueAt, question: { text: '几楼？', at: dueAt } }

  expect(isResting(asked)).toBe(rests)
  expect(isOverdue(asked, checkDueAt)).toBe(!rests)
})
