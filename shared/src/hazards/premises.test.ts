import { isOpenTo, nextActions, whatIsMissing } from './premises.ts'
import type { Part } from './workflow.ts'

const now = '2026-11-22T01:00:00.000Z'
const question = { text: '在几楼？', at: now }
const extension = { dueAt: now, reason: '等配件', at: now }
const entries = [{ action: 'dispute' as const }]
const added = (times: number) => Array.from({ length: times }, () => ({ action: 'add' as const }))
const parent = { hazardId: 'haz_1', number: 'YH20261122-000001' }

type Standing = Parameters<typeof nextActions>[0]
const standing = (over: Partial<Standing> = {}): Standing => ({ state: 'dispatched', ...over })

test.each<[string, Partial<Standing>, Parameters<typeof whatIsMissing>[1], string | undefined]>([
  ['one question at a time', { question }, 'ask', 'no_open_question'],
  ['who did not answer in time may still', { unanswered: { text: '几楼？', at: '' } }, 'answer', undefined],
  ['who was not asked has nothing to answer', {}, 'answer', 'was_asked'],
  ['who was asked answers', { question }, 'answer', undefined],
  ['the whole is asked about, not a part', { parent }, 'ask', 'no_part'],
  ['the whole is put right, not a part', { parent }, 'correct', 'no_part'],
  ['a part is not split again', { parent }, 'split', 'no_part'],
  ['a part is not merged', { parent }, 'merge', 'no_part'],
  ['who added six times has said enough', { addedByMe: 6 }, 'add', 'additions_left'],
  ['who did five times may once more', { addedByMe: 5 }, 'add', undefined],
  ['so it is once all together added 40 times', { entries: added(40) }, 'add', 'additions_left'],
  ['other steps count for nothing in that', { entries: [...entries, ...added(39)] }, 'add', undefined],
  ['one extension is asked for at a time', { extension }, 'request_extension', 'no_extension_asked'],
  ['what nobody asked for is not refused', {}, 'refuse_extension', 'extension_asked'],
  ['an extension is given also unasked', {}, 'extend', undefined],
  ['parts have to be over first', { state: 'split', openParts: 1 }, 'check', 'parts_over'],
  ['once they are it is checked', { state: 'split', openParts: 0 }, 'check', undefined],
  ['what has no parts as well', { state: 'fixed' }, 'check', undefined],
  ['a part is not disputed', { state: 'closed', endedAt: now, parent }, 'dispute', 'no_part'],
  ['what neighbours met too is not withdrawn', { state: 'reported', joined: 1 }, 'withdraw', 'nobody_joined'],
  ['what they left again is', { state: 'reported', joined: 0 }, 'withdraw', undefined],
  ['it is rated once', { state: 'closed', saidByMe: 'rate' }, 'rate', 'not_rated'],
  ['what nobody disputed is not disputed too', { state: 'accepted' }, 'dispute_too', 'was_disputed'],
  ['what somebody else disputed is', { state: 'accepted', entries }, 'dispute_too', undefined],
  [
    'what another was that was merged into it is not',
    { state: 'accepted', entries: [{ action: 'absorb' }] },
    'dispute_too',
    'was_disputed',
  ],
  ['so it is by who had said it is fixed', { entries, saidByMe: 'rate' }, 'dispute_too', undefined],
  ['each disputes it once', { entries, saidByMe: 'dispute' }, 'dispute_too', 'not_disputed'],
  ['also who added to it', { entries, saidByMe: 'dispute_too' }, 'dispute_too', 'not_disputed'],
])('%s', (_what, over, action, missing) => {
  expect(whatIsMissing(standing(over), action, now)).toBe(missing)
})

test.each([
  ['2026-11-15T01:00:00.000Z', true],
  ['2026-11-15T00:59:59.999Z', false],
  [undefined, false],
])('closed at %s it can be disputed today: %s', (endedAt, can) => {
  const hazard = standing({ state: 'closed', ...(endedAt && { endedAt }) })

  expect(isOpenTo(hazard, 'dispute', ['reporter'], now)).toBe(can)
  expect(isOpenTo(hazard, 'dispute', ['joined'], now)).toBe(can)
  expect(isOpenTo(hazard, 'dispute', ['decider'], now)).toBe(false)
})

test.each<[Partial<Standing>, Part[], string[]]>([
  [{ state: 'reported' }, ['decider'], ['accept', 'decline', 'correct', 'ask', 'merge', 'hand_up']],
  [{ state: 'reported', decidesForAll: true }, ['decider'], ['accept', 'decline', 'correct', 'ask', 'merge']],
  [{ state: 'reported', handedUpAt: now }, ['decider'], ['accept', 'decline', 'correct', 'ask', 'merge']],
  [{ state: 'reported' }, ['reporter'], []],
  [{ state: 'accepted' }, ['property'], ['take_on']],
  [{ state: 'dispatched' }, ['handler'], ['fix', 'send_back', 'ask', 'request_extension']],
  [{ state: 'dispatched', question }, ['handler'], ['fix', 'send_back', 'request_extension']],
  [{ state: 'fixed' }, ['decider', 'handler'], ['check', 'rework']],
  [
    { extension },
    ['decider'],
    ['extend', 'refuse_extension', 'send_back', 'reroute', 'correct', 'ask', 'split', 'merge'],
  ],
  [{ state: 'split', openParts: 2 }, ['decider'], ['correct', 'extend', 'ask']],
  [{ state: 'accepted', parent }, ['decider'], ['dispatch', 'close', 'reroute', 'extend']],
  [{ state: 'closed' }, ['decider', 'handler'], []],
  [{ state: 'merged' }, ['decider', 'handler'], []],
])('with %j, %j can %j', (over, held, next) => {
  expect(nextActions(standing(over), held, now)).toEqual(next)
})

test('who checked it before it was disputed is not offered to check it again', () => {
  expect(nextActions({ ...standing({ state: 'fixed' }), checkedBefore: true }, ['decider'], now)).toEqual(['rework'])
})

test('who declined it leaves the decision to another, and then does not close it unfixed', () => {
  const next = (state: Standing['state'], over: Partial<Standing> = {}) =>
    nextActions({ ...standing({ state, ...over }), declinedBefore: true }, ['decider'], now)

  expect(next('reported')).toEqual(['correct', 'ask', 'hand_up'])
  expect(next('accepted')).toEqual(['dispatch', 'reroute', 'correct', 'extend', 'ask', 'split', 'merge', 'hand_up'])
  expect(next('dispatched')).toContain('merge')
  expect(next('checked')).toEqual(['close'])
})

test('who fixed it is not offered to check it', () => {
  const fixedBy = { ...standing({ state: 'fixed' }), fixedBefore: true }

  expect(nextActions(fixedBy, ['decider', 'handler'], now)).toEqual(['rework'])
})
