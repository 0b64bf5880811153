import { minutesTaught } from './trainings.ts'

const over = '2026-11-03T04:00:00.000Z'
const attended = {
  as: 'participant' as const,
  state: 'attended' as const,
  startsAt: '2026-11-03T01:30:00.000Z',
  endsAt: '2026-11-03T03:00:00.000Z',
  ownPlace: 0,
}
const came = (missing: number[]) => ({ of: 2, missing, at: over })

test.each([
  ['who was there', {}, 90],
  ['who was there, as the clock ended it a moment early', { thankedAt: over, endsAt: '2026-11-03T04:00:00.001Z' }, 150],
  ['who is still there', { endsAt: '2026-11-03T05:00:00.000Z' }, 0],
  ['who signed up and was not checked in', { state: 'confirmed' as const }, 0],
  ['who was missed', { state: 'absent' as const }, 0],
  ['who helped, which gives hours', { as: 'volunteer' as const }, 0],
  ['who only signed others up', { ownPlace: undefined }, 0],
  ['who stayed away while the child came', { turnout: came([0]) }, 0],
  ['who came while the child stayed away', { turnout: came([1]) }, 90],
  ['who was named second, and came', { ownPlace: 1, turnout: came([0]) }, 90],
])('%s: what is recorded', (_who, over_, minutes) => {
  expect(minutesTaught({ ...attended, ...over_ }, over)).toBe(minutes)
})
