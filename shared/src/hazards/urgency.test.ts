import { burnsAt } from './urgency.ts'

const dueAt = '2026-11-22T12:00:00.000Z'
const ordinary = { state: 'dispatched' as const, dueAt, deadline: { workdays: 3 } }
const checkDueAt = '2026-11-24T12:00:00.000Z'
const question = { text: '在几楼？', at: dueAt }

test.each([
  ['an ordinary one by its deadline', ordinary, dueAt],
  ['what is dangerous a day earlier', { ...ordinary, deadline: { hours: 24 } }, '2026-11-21T12:00:00.000Z'],
  ['two hours earlier for everybody who met it too', { ...ordinary, joined: 2 }, '2026-11-22T08:00:00.000Z'],
  ['by a day at most', { ...ordinary, joined: 100 }, '2026-11-21T12:00:00.000Z'],
  ['a day earlier each time it was not fixed', { ...ordinary, disputes: 2 }, '2026-11-20T12:00:00.000Z'],
  ['three at most', { ...ordinary, disputes: 9 }, '2026-11-19T12:00:00.000Z'],
  [
    'half a day earlier for each time that it happened there before',
    { ...ordinary, earlier: { count: 1, last: [] } },
    '2026-11-22T00:00:00.000Z',
  ],
  ['by a day at most for these', { ...ordinary, earlier: { count: 9, last: [] } }, '2026-11-21T12:00:00.000Z'],
  ['once it is fixed by when it is to be checked', { ...ordinary, state: 'fixed' as const, checkDueAt }, checkDueAt],
  ['while its reporter is asked behind all others', { ...ordinary, question }, '2027-11-22T12:00:00.000Z'],
])('%s', (_what, hazard, at) => {
  expect(burnsAt(hazard)).toBe(at)
})
