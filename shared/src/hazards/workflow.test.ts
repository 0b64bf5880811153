import { canTake, HazardAction, HazardState, isOver, nextActions, type Part, steps } from './workflow.ts'

const parts: readonly Part[] = ['reporter', 'decider', 'handler']
const actions = HazardAction.options.filter((action) => action !== 'report')
const all = HazardState.options.flatMap((state) =>
  actions.flatMap((action) => parts.map((part) => [state, action, part] as const)),
)

test('every step is written down, and only those can be taken', () => {
  const possible = all.filter(([state, action, part]) => canTake(state, action, part))

  expect(possible.map((step) => step.join(' ')).sort()).toEqual([
    'accepted dispatch decider',
    'checked close decider',
    'dispatched fix handler',
    'dispatched send_back decider',
    'dispatched send_back handler',
    'fixed check decider',
    'fixed rework decider',
    'reported accept decider',
    'reported decline decider',
    'reported withdraw reporter',
  ])
})

test('nothing leads out of what is over, and something leads on from everything else', () => {
  for (const state of HazardState.options) {
    const leaving = all.filter(([from, action, part]) => from === state && canTake(from, action, part))

    expect(leaving.length === 0).toBe(isOver(state))
  }
})

test('every state is reached from a report', () => {
  const reached = new Set<HazardState>(['reported'])
  // A set that grows while it is walked is walked to its end.
  for (const state of reached)
    Object.values(steps)
      .filter(({ from }) => from === state)
      .forEach(({ to }) => reached.add(to))

  expect([...reached].sort()).toEqual([...HazardState.options].sort())
})

test.each<[HazardState, Part[], string[]]>([
  ['reported', ['decider'], ['accept', 'decline']],
  ['reported', ['reporter'], []],
  ['dispatched', ['decider'], ['send_back']],
  ['dispatched', ['decider', 'handler'], ['fix', 'send_back']],
  ['fixed', ['decider', 'handler'], ['check', 'rework']],
  ['closed', ['decider', 'handler'], []],
])('with %s, %j can %j', (state, held, next) => {
  expect(nextActions(state, held)).toEqual(next)
})
