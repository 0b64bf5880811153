import type { HazardOutcome } from './hazards/workflow.ts'
import { answersFor, type CannedAnswer, CannedAnswers } from './canned-answers.ts'

const all: CannedAnswer[] = [
  { id: 'nothing-found', words: '现场核实没有发现', actions: ['decline', 'send_back'] },
  { id: 'bike-moved', words: '车辆已挪走', actions: ['decline'], categoryIds: ['ebike'] },
  { id: 'still-there', words: '隐患还在', actions: ['rework'] },
]

test('a step is offered what was written for it, its own category first', () => {
  expect(answersFor(all, { action: 'decline', categoryId: 'ebike' })).toEqual(['车辆已挪走', '现场核实没有发现'])
  expect(answersFor(all, { action: 'decline', categoryId: 'drain' })).toEqual(['现场核实没有发现'])
  expect(answersFor(all, { action: 'close', categoryId: 'ebike', outcome: 'rectified' })).toEqual([])
})

test('how it ends has words of its own; those of before are for what was fixed', () => {
  const ends: CannedAnswer[] = [
    { id: 'gone', words: '隐患已消除', actions: ['close'] },
    { id: 'told', words: '已到场劝导', actions: ['close', 'decline'], outcomes: ['persuaded'] },
  ]
  const words = (outcome?: HazardOutcome) => answersFor(ends, { action: 'close', categoryId: 'ebike', outcome })

  expect(words('rectified')).toEqual(['隐患已消除'])
  expect(words('persuaded')).toEqual(['已到场劝导'])
  expect(words('unfounded')).toEqual([])
  expect(words()).toEqual([])
  expect(answersFor(ends, { action: 'decline', categoryId: 'ebike' })).toEqual(['已到场劝导'])
})

test('two answers never share an id', () => {
  expect(CannedAnswers.safeParse([all[0], all[0]]).success).toBe(false)
})
