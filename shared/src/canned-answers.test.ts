import { answersFor, type CannedAnswer, CannedAnswers } from './canned-answers.ts'

const all: CannedAnswer[] = [
  { id: 'nothing-found', words: '现场核实没有发现', actions: ['decline', 'send_back'] },
  { id: 'bike-moved', words: '车辆已挪走', actions: ['decline'], categoryIds: ['ebike'] },
  { id: 'still-there', words: '隐患还在', actions: ['rework'] },
]

test('a step is offered what was written for it, its own category first', () => {
  expect(answersFor(all, 'decline', 'ebike')).toEqual(['车辆已挪走', '现场核实没有发现'])
  expect(answersFor(all, 'decline', 'drain')).toEqual(['现场核实没有发现'])
  expect(answersFor(all, 'close', 'ebike')).toEqual([])
})

test('two answers never share an id', () => {
  expect(CannedAnswers.safeParse([all[0], all[0]]).success).toBe(false)
})
