import { outcomesIn } from './outcomes.ts'
import type { HazardOutcome } from './workflow.ts'

test('only what was checked ends as rectified', () => {
  expect(outcomesIn({ state: 'checked' })).toEqual(['rectified', 'persuaded', 'handed_over'])
  expect(outcomesIn({ state: 'accepted' })).toEqual(['persuaded', 'handed_over', 'unfounded'])
})

test.each<[HazardOutcome[], HazardOutcome[]]>([
  [
    ['rectified', 'handed_over'],
    ['rectified', 'persuaded', 'handed_over'],
  ],
  [
    ['unfounded', 'handed_over'],
    ['persuaded', 'handed_over'],
  ],
  [
    ['unfounded', 'unfounded'],
    ['persuaded', 'handed_over', 'unfounded'],
  ],
  // One part ended before that was kept.
  [['unfounded'], ['rectified', 'persuaded', 'handed_over']],
])('a whole whose two parts ended as %j ends as one of %j', (ended, outcomes) => {
  const endedParts = ended.map((outcome) => ({ outcome }))

  expect(outcomesIn({ state: 'checked', splitInto: [1, 2], endedParts })).toEqual(outcomes)
})
