import { type HandOverStep, handOverSteps } from '@mulin/shared/sign-ups/hand-over-steps'
import type { Change } from '../tables/changes.ts'
import { forgetProposal, handOverAt, moveHandOver, type StoredHandOver } from '../tables/hand-overs.ts'
import { signUpOf, StoredSignUp } from '../tables/sign-ups.ts'
import { transact } from '../tables/transact.ts'
import type { Projection } from './projection.ts'

/** What was proposed for a shift, or in return for one, falls with it, however that one went. */
export const dropProposals: Projection = (changes) =>
  changes.flatMap((change) => lossesIn(change).map((loss) => ({ since: change.sequence, run: () => drop(loss) })))

interface Loss {
  action: 'lose_own' | 'lose_given'
  signUpId: string
  /** Where the hand-over is. */
  blinded: string
  at: string
}

function lossesIn({ key, before, after }: Change): Loss[] {
  if (!key.sk.startsWith('SIGNUP#') || before?.['state'] !== 'confirmed' || !after) return []
  const [had, { state, stateAt: at, blindedHandOver }] = [StoredSignUp.parse(before), StoredSignUp.parse(after)]
  // Anonymised it may be confirmed still.
  const hasOwn = state === 'confirmed' && blindedHandOver === had.blindedHandOver
  const hasGiven = state === 'confirmed'
  const loss = (action: Loss['action'], blinded?: string): Loss[] =>
    blinded === undefined ? [] : [{ action, signUpId: had.id, blinded, at }]
  return [
    ...(hasOwn ? [] : loss('lose_own', had.blindedHandOver)),
    ...(hasGiven ? [] : loss('lose_given', had.blindedProposal)),
  ]
}

const attemptsAtMost = 5

/** Nothing when it ended otherwise meanwhile, e.g. by the very exchange that the shift went with. */
async function drop(loss: Loss): Promise<void> {
  for (let attempt = 1; attempt <= attemptsAtMost; attempt++) {
    const handOver = await handOverAt(loss.blinded)
    const step = handOver && stepBy(loss, handOver)
    if (!step) return

    const left = loss.action === 'lose_own' ? handOver.proposal : undefined
    const given = left && (await signUpOf(left.personId, left.signUpId))
    const writes = [
      moveHandOver(handOver, { state: step.to, stateAt: loss.at, by: step.by }),
      ...forgetProposal(handOver, given),
    ]
    if (!(await transact(writes))) return
  }
  throw new Error('the hand-over changed meanwhile')
}

/** Undefined when it is not about that shift any more. */
function stepBy({ action, signUpId }: Loss, handOver: StoredHandOver): HandOverStep | undefined {
  const lost = action === 'lose_own' ? handOver : handOver.proposal
  return lost?.signUpId === signUpId ? handOverSteps[handOver.state][action] : undefined
}
