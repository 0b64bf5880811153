import { refusalStatus } from '@mulin/shared/refusals'
import { refusalWords, wordsFor } from './refusal-words'

test.each(Object.entries(refusalWords))('%s says what happened and what to do, calmly', (_, { what, next }) => {
  expect(what).toMatch(/。$/)
  expect(next).toMatch(/。$/)
  expect(what + next).not.toMatch(/[!！]|请注意|系统繁忙|失败|[a-z]+_[a-z]+/)
})

test('every refusal of the API has words', () => {
  expect(Object.keys(refusalWords)).toEqual(expect.arrayContaining(Object.keys(refusalStatus)))
})

test('a feature that knows more says more', () => {
  const words = { what: '这一场刚刚满了。', next: '下一场还有 6 席。' }

  expect(wordsFor('session_full', { session_full: words })).toBe(words)
  expect(wordsFor('busy', { session_full: words })).toBe(refusalWords.busy)
})
