import { hazardFile } from '../../../../../test/hazards'
import { actionsOfAll, areaOfAll, categoryOfAll, outcomesOfAll } from './common'

const one = (over: Parameters<typeof hazardFile>[0]) => hazardFile({ parts: ['decider'], ...over })

test.each([
  ['reported', 'reported', ['accept', 'decline']],
  ['accepted', 'accepted', ['dispatch', 'close']],
  ['checked', 'accepted', ['close']],
  ['reported', 'accepted', []],
  ['dispatched', 'dispatched', ['send_back']],
  ['fixed', 'fixed', []],
] as const)('%s and %s: %j', (state, other, actions) => {
  expect(actionsOfAll([one({ state }), one({ state: other })])).toEqual(actions)
})

test('nothing is allowed for all when it is not allowed for me in one of them', () => {
  expect(actionsOfAll([one({}), one({ parts: ['handler'] })])).toEqual([])
})

test('nothing chosen, nothing to do', () => {
  expect(actionsOfAll([])).toEqual([])
})

test('who checked it before is not offered to close it', () => {
  expect(actionsOfAll([one({ state: 'checked' }), one({ state: 'checked', checkedBefore: true })])).toEqual([])
})

test('only what was checked ended as rectified', () => {
  expect(outcomesOfAll([one({ state: 'checked' }), one({ state: 'checked' })])).toContain('rectified')
  expect(outcomesOfAll([one({ state: 'checked' }), one({ state: 'accepted' })])).toEqual(['persuaded', 'handed_over'])
})

test.each([
  [['luotang/taiyu/g1/e1', 'luotang/taiyu/g1/e1'], 'luotang/taiyu/g1/e1'],
  [['luotang/taiyu/g1/e1', 'luotang/taiyu/g1/e2'], 'luotang/taiyu/g1'],
  [['luotang/taiyu/g1/e1', 'luotang/yinmu/g1/e1'], 'luotang'],
  [['luotang/taiyu/g1/e1', 'luotang/taiyu/g10/e1'], 'luotang/taiyu'],
])('%j lie in %s', (paths, area) => {
  expect(areaOfAll(paths.map((areaPath) => ({ areaPath })))).toBe(area)
})

test('words of a category are offered when all are of it', () => {
  expect(categoryOfAll([one({ categoryId: 'gas' }), one({ categoryId: 'gas' })])).toBe('gas')
  expect(categoryOfAll([one({ categoryId: 'gas' }), one({ categoryId: 'drain' })])).toBeUndefined()
})
