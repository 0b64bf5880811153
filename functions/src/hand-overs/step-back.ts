import { Refusal } from '@mulin/shared/refusals'
import {
  type HandOverBy,
  type HandOverStep,
  handOverSteps,
  whyNotAnswered,
} from '@mulin/shared/sign-ups/hand-over-steps'
import type { handOvers } from '@mulin/shared/sign-ups/hand-overs'
import type { UseCase } from '../platform/serve.ts'
import { closeHandOver, forgetProposal, handOverOf, moveHandOver, type StoredHandOver } from '../tables/hand-overs.ts'
import { signUpOf } from '../tables/sign-ups.ts'
import { transact } from '../tables/transact.ts'
import { roleIn } from './known-hand-over.ts'

export const keepShift: UseCase<typeof handOvers.withdraw> = (call) => stepBack('withdraw', call)
export const declineProposal: UseCase<typeof handOvers.decline> = (call) => stepBack('decline', call)
export const takeProposalBack: UseCase<typeof handOvers.takeBack> = (call) => stepBack('take_back', call)

type Action = 'withdraw' | 'decline' | 'take_back'

interface Call {
  input: { code: string; signUpId?: string }
  personId: string
  now: string
}

// Each time the other one did something.
const attemptsAtMost = 5

/** Sent again it changes nothing. */
async function stepBack(action: Action, { input: { code, signUpId }, personId, now }: Call) {
  for (let attempt = 1; attempt <= attemptsAtMost; attempt++) {
    const handOver = await handOverOf(code)
    if (!handOver) throw new Refusal('hand_over_not_found')
    const step = stepOf(handOver, { action, signUpId, by: roleIn(handOver, personId) })
    if (!step) return {}

    const { proposal } = handOver
    const proposed = proposal && (await signUpOf(proposal.personId, proposal.signUpId))
    const lost = await transact([
      moveHandOver(handOver, { state: step.to, stateAt: now, by: step.by }),
      ...(step.to === 'withdrawn' ? [closeHandOver(handOver)] : []),
      ...forgetProposal(handOver, proposed),
    ])
    if (!lost) return {}
  }
  throw new Refusal('busy')
}

interface Wanted {
  action: Action
  signUpId: string | undefined
  by: HandOverBy
}

/** Undefined when it is done already. */
function stepOf(handOver: StoredHandOver, { action, signUpId, by }: Wanted): HandOverStep | undefined {
  const reason = whyNotAnswered(handOver.state, action, by)
  if (reason === 'hand_over_not_found') throw new Refusal(reason)
  if (isDone[action](handOver, signUpId)) return undefined
  // Somebody else's proposal is not theirs to know of.
  if (reason) throw new Refusal(reason === 'hand_over_gone' ? reason : 'hand_over_not_found')
  return handOverSteps[handOver.state][action]
}

const isNotProposed = ({ state, proposal }: StoredHandOver, signUpId: string | undefined) =>
  state !== 'swapped' && proposal?.signUpId !== signUpId

const isDone: Record<Action, (handOver: StoredHandOver, signUpId: string | undefined) => boolean> = {
  withdraw: ({ state }) => state === 'withdrawn',
  decline: isNotProposed,
  take_back: isNotProposed,
}
