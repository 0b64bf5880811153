import {
  HandOverAction,
  HandOverBy,
  HandOverState,
  handOverSteps,
  whyNotAnswered,
  whyNotHad,
} from './hand-over-steps.ts'

const done: Record<string, HandOverState> = {
  'open take other': 'taken',
  'open withdraw owner': 'withdrawn',
  'open lose_own clock': 'withdrawn',
  'in_return propose other': 'proposed',
  'in_return withdraw owner': 'withdrawn',
  'in_return lose_own clock': 'withdrawn',
  'proposed accept owner': 'swapped',
  'proposed decline owner': 'in_return',
  'proposed take_back proposer': 'in_return',
  'proposed withdraw owner': 'withdrawn',
  'proposed lose_own clock': 'withdrawn',
  'proposed lose_given clock': 'in_return',
}

const triples = HandOverState.options.flatMap((state) =>
  HandOverAction.options.flatMap((action) => HandOverBy.options.map((by) => ({ state, action, by }))),
)

type Triple = (typeof triples)[number]

/** Losing a shift is nothing that anybody asks for. */
const isAsked = (action: HandOverAction) => action !== 'lose_own' && action !== 'lose_given'

function whyNot({ state, action, by }: Triple) {
  if (action === 'lose_own' || action === 'lose_given') return undefined
  return action === 'take' || action === 'propose' ? whyNotHad(state, action, by) : whyNotAnswered(state, action, by)
}

test.each(triples)('a shift that is $state: $action by its $by goes as the table says', ({ state, action, by }) => {
  const step = handOverSteps[state][action]

  expect(step?.by === by ? step.to : undefined).toBe(done[`${state} ${action} ${by}`])
})

test.each(triples.filter(({ action }) => isAsked(action)))(
  'a shift that is $state: $action asked for by its $by is refused unless the table has it',
  (triple) => {
    const { state, action, by } = triple

    expect(whyNot(triple) === undefined).toBe(done[`${state} ${action} ${by}`] !== undefined)
  },
)

test.each([
  ['taken', 'take', 'other', 'hand_over_gone'],
  ['open', 'take', 'owner', 'hand_over_is_your_own'],
  ['in_return', 'take', 'other', 'swap_asked'],
  ['open', 'propose', 'other', 'swap_not_asked'],
  ['proposed', 'propose', 'other', 'swap_proposed_already'],
  ['proposed', 'propose', 'proposer', 'swap_proposed_already'],
  ['in_return', 'accept', 'owner', 'swap_proposal_gone'],
  ['proposed', 'accept', 'proposer', 'hand_over_not_found'],
  ['withdrawn', 'withdraw', 'other', 'hand_over_not_found'],
  ['swapped', 'take_back', 'other', 'hand_over_gone'],
] as const)('what is %s cannot be done %s by its %s: %s', (state, action, by, reason) => {
  expect(whyNot({ state, action, by })).toBe(reason)
})
