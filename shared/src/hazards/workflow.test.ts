import { type Action, canTake, HazardState, isOver, Part, stateAfter, steps } from './workflow.ts'

const actions = Object.keys(steps) as Action[]
const all = HazardState.options.flatMap((state) =>
  actions.flatMap((action) => Part.options.map((part) => [state, action, part] as const)),
)

test('every step is written down, and only those can be taken', () => {
  const possible = all.filter(([state, action, part]) => canTake(state, action, part))

  expect(possible.map((step) => step.join(' ')).sort()).toEqual([
    'accepted add joined',
    'accepted add reporter',
    'accepted answer reporter',
    'accepted ask decider',
    'accepted ask handler',
    'accepted close decider',
    'accepted correct decider',
    'accepted dispatch decider',
    'accepted dispute_too joined',
    'accepted dispute_too reporter',
    'accepted extend decider',
    'accepted hand_up decider',
    'accepted merge decider',
    'accepted reroute decider',
    'accepted split decider',
    'accepted take_on property',
    'checked add joined',
    'checked add reporter',
    'checked close decider',
    'closed dispute joined',
    'closed dispute reporter',
    'closed rate joined',
    'closed rate reporter',
    'declined appeal reporter',
    'dispatched add joined',
    'dispatched add reporter',
    'dispatched answer reporter',
    'dispatched ask decider',
    'dispatched ask handler',
    'dispatched correct decider',
    'dispatched dispute_too joined',
    'dispatched dispute_too reporter',
    'dispatched extend decider',
    'dispatched fix handler',
    'dispatched merge decider',
    'dispatched refuse_extension decider',
    'dispatched request_extension handler',
    'dispatched reroute decider',
    'dispatched send_back decider',
    'dispatched send_back handler',
    'dispatched split decider',
    'fixed add joined',
    'fixed add reporter',
    'fixed check decider',
    'fixed rework decider',
    'reported accept decider',
    'reported add joined',
    'reported add reporter',
    'reported answer reporter',
    'reported ask decider',
    'reported ask handler',
    'reported correct decider',
    'reported decline decider',
    'reported hand_up decider',
    'reported merge decider',
    'reported take_on property',
    'reported withdraw reporter',
    'split add joined',
    'split add reporter',
    'split answer reporter',
    'split ask decider',
    'split ask handler',
    'split check decider',
    'split correct decider',
    'split dispute_too joined',
    'split dispute_too reporter',
    'split extend decider',
  ])
})

test('only what was closed or declined goes on after its end, and everything else leads somewhere', () => {
  for (const state of HazardState.options) {
    const leaving = all.filter(([from, action, part]) => from === state && canTake(from, action, part))

    expect(leaving.length === 0).toBe(isOver(state) && state !== 'closed' && state !== 'declined')
  }
})

test('every state is reached from a report', () => {
  const reached = new Set<HazardState>(['reported'])
  // A set that grows while it is walked is walked to its end.
  for (const state of reached)
    actions
      .filter((action) => steps[action].from.includes(state))
      .forEach((action) => reached.add(stateAfter(state, action)))

  expect([...reached].sort()).toEqual([...HazardState.options].sort())
})

test.each<[HazardState[], HazardState]>([
  [['reported', 'dispatched'], 'reported'],
  [['reported', 'accepted', 'dispatched'], 'accepted'],
  [['reported', 'declined', 'reported', 'dispatched'], 'reported'],
  [['reported', 'accepted', 'dispatched', 'fixed', 'checked', 'closed', 'accepted', 'dispatched'], 'accepted'],
  [['dispatched'], 'accepted'],
])('after %j it is sent back to where it was before somebody had it: %s', (before, state) => {
  expect(stateAfter('dispatched', 'send_back', before)).toBe(state)
})
