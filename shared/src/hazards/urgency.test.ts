import { burnsAt } from './urgency.ts'

const dueAt = '2026-11-22T12:00:00.000Z'
const ordinary = { dueAt, deadline: { workdays: 3 } }
const question = { text: '在几楼？', at: dueAt }

test.each([
  ['an ordinary one by its deadline', ordinary, dueAt],
  ['what is dangerous a day earlier', { dueAt, deadline: { hours: 24 } }, '2026-11-21T12:00:00.000Z'],
  ['two hours earlier for everybody who met it too', { ...ordinary, joined: 2 }, '2026-11-22T08:00:00.000Z'],
  ['by a day at most', { ...ordinary, joined: 100 }, '2026-11-21T12:00:00.000Z'],
  ['a day earlier each time it was not fixed', { ...ordinary, disputes: 2 }, '2026-11-20T12:00:00.000Z'],
  ['three at most', { ...ordinary, disputes: 9 }, '2026-11-19T12:00:00.000Z'],
  ['while its reporter is asked behind all others', { ...ordinary, question }, '2027-11-22T12:00:00.000Z'],
])('%s', (_what, hazard, at) => {
  expect(burnsAt(hazard)).toBe(at)
})
