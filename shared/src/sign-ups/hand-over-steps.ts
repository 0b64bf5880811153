import * as z from 'zod'

/** `open` is for whoever takes it, `in_return` for who gives a shift for it; `proposed` waits for its owner's answer. */
export const HandOverState = z.enum(['open', 'in_return', 'proposed', 'taken', 'swapped', 'withdrawn'])
export type HandOverState = z.infer<typeof HandOverState>

/** `lose_own` and `lose_given`: the one or the other shift is no longer theirs to exchange. */
export const HandOverAction = z.enum([
  'take',
  'propose',
  'take_back',
  'accept',
  'decline',
  'withdraw',
  'lose_own',
  'lose_given',
])
export type HandOverAction = z.infer<typeof HandOverAction>

/** Whose shift it is, who gives one for it, whoever else has the code; and what follows by itself. */
export const HandOverBy = z.enum(['owner', 'proposer', 'other', 'clock'])
export type HandOverBy = z.infer<typeof HandOverBy>

export interface HandOverStep {
  readonly by: HandOverBy
  readonly to: HandOverState
}

const withdraw: HandOverStep = { by: 'owner', to: 'withdrawn' }
const lose_own: HandOverStep = { by: 'clock', to: 'withdrawn' }

/** What becomes of a shift that is handed over, by whom. What is not here is refused. */
export const handOverSteps: Record<HandOverState, Partial<Record<HandOverAction, HandOverStep>>> = {
  open: { take: { by: 'other', to: 'taken' }, withdraw, lose_own },
  in_return: { propose: { by: 'other', to: 'proposed' }, withdraw, lose_own },
  // One proposal at a time: its owner answers before the next one is made.
  proposed: {
    accept: { by: 'owner', to: 'swapped' },
    decline: { by: 'owner', to: 'in_return' },
    take_back: { by: 'proposer', to: 'in_return' },
    withdraw,
    lose_own,
    lose_given: { by: 'clock', to: 'in_return' },
  },
  taken: {},
  swapped: {},
  withdrawn: {},
}

type Taking = 'take' | 'propose'
type Losing = 'lose_own' | 'lose_given'
type Answering = Exclude<HandOverAction, Taking | Losing>

/** Why somebody with the code cannot have the shift, for nothing or for one of theirs, or undefined. */
export function whyNotHad(state: HandOverState, action: Taking, by: HandOverBy) {
  if (by === 'owner') return 'hand_over_is_your_own'
  if (isOver(state)) return 'hand_over_gone'
  if (handOverSteps[state][action]?.by === by) return undefined
  if (action === 'take') return 'swap_asked'
  return state === 'open' ? 'swap_not_asked' : 'swap_proposed_already'
}

/** Why one of the two it is about cannot do that, or undefined. To anybody else the code is none. */
export function whyNotAnswered(state: HandOverState, action: Answering, by: HandOverBy) {
  if (action !== 'take_back' && by !== 'owner') return 'hand_over_not_found'
  if (isOver(state)) return 'hand_over_gone'
  return handOverSteps[state][action]?.by === by ? undefined : 'swap_proposal_gone'
}

const isOver = (state: HandOverState) => Object.keys(handOverSteps[state]).length === 0
