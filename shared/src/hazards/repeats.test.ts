import { hadEnded, isCounted, placeAgain } from './repeats.ts'

const stairs = {
  categoryId: 'ebike',
  estateId: 'e1',
  building: '3号楼',
  spot: 'stairwell',
  place: '3号楼 楼道',
} as const

test('the same place is told however its building is written', () => {
  expect(placeAgain({ ...stairs, building: '三 幢' })).toBe(placeAgain(stairs))
})

test.each([
  ['category', { categoryId: 'wiring' }],
  ['estate', { estateId: 'e2' }],
  ['building', { building: '4号楼' }],
  ['spot', { spot: 'exit' as const }],
])('another %s is another place', (_what, other) => {
  expect(placeAgain({ ...stairs, ...other })).not.toBe(placeAgain(stairs))
})

test.each([
  ['a private home', { ...stairs, spot: 'home' as const }],
  ['a road of which nobody said where', { ...stairs, building: undefined, spot: 'road' as const, place: '小区道路' }],
  ['an estate of which nobody said where', { ...stairs, building: undefined, spot: undefined, place: '门口' }],
])('%s is no place that is remembered', (_what, hazard) => {
  expect(placeAgain(hazard)).toBeUndefined()
})

test('what there was nothing to is not counted', () => {
  const states = ['reported', 'closed', 'declined', 'withdrawn', 'merged'] as const

  expect(states.map((state) => isCounted({ state }))).toEqual([true, true, false, false, false])
  expect(isCounted({ state: 'closed', outcome: 'unfounded' })).toBe(false)
  expect(isCounted({ state: 'dispatched', parent: { hazardId: 'haz_1', number: 'YH20261126-000001' } })).toBe(false)
})

test.each([
  ['what had ended', { endedAt: '2026-11-20T08:00:00.000Z' }, true],
  ['what ended later', { endedAt: '2026-11-23T08:00:00.000Z' }, false],
  ['what is open', { isOpen: true }, false],
  ['what was remembered when neither was kept', {}, true],
])('that %s happened before: %#', (_what, one, before) => {
  expect(hadEnded(one, '2026-11-22T08:00:00.000Z')).toBe(before)
})
