import { hazardFile } from '../test/hazards'
import { deadlineLeft, deadlineText } from './hazard-deadlines'

const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString()
const asked = (hours: number) => ({ text: '在几楼？', at: inHours(hours) })

test('what runs says until when and how much is left', () => {
  const hazard = hazardFile({ state: 'dispatched' })

  expect(deadlineLeft(hazard)).toBe('期限还有 22 小时')
  expect(deadlineText(hazard, '整改')).toMatch(/^周.* 前整改（还有 22 小时）$/)
})

test.each([
  ['in hours says how many there are after an answer', { question: asked(-1) }, '期限暂停，回答后还有 23 小时'],
  [
    'in workdays that they are added',
    { question: asked(-3), deadline: { workdays: 3 } },
    '期限暂停，回答后按工作日顺延',
  ],
  ['that was late already by how much', { question: asked(-3), dueAt: inHours(-5) }, '期限暂停，提问前已过 2 小时'],
] as const)('what rests %s', (_what, over, words) => {
  const hazard = hazardFile({ state: 'dispatched', ...over })

  expect(deadlineLeft(hazard)).toBe(words)
  expect(deadlineText(hazard, '整改')).toBe(deadlineLeft(hazard))
})

test('once all parts are over nothing rests any more: the term for checking runs', () => {
  const hazard = hazardFile({ state: 'split', openParts: 0, question: asked(-3), checkDueAt: inHours(5.5) })

  expect(deadlineLeft(hazard)).toBe('期限还有 5 小时')
})
