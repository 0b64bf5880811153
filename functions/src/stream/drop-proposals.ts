import { type HandOverStep, handOverSteps } from '@mulin/shared/sign-ups/hand-over-steps'
import type { Change } from '../tables/changes.ts'
import { closeHandOver, forgetProposal, handOverAt, moveHandOver, type StoredHandOver } from '../tables/hand-overs.ts'
import { signUpOf, StoredSignUp } from '../tables/sign-ups.ts'
import { transact } from '../tables/transact.ts'
import type { Projection } from '../tables/following.ts'

/** A hand-over ends with its shift, and what was proposed for a shift or in return for one falls, however that one went. */
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
  const had = StoredSignUp.parse(before)
  const at = lostAt(had, StoredSignUp.parse(after))
  const loss = (action: Loss['action'], blinded?: string): Loss[] =>
    blinded === undefined || at === undefined ? [] : [{ action, signUpId: had.id, blinded, at }]
  return [...loss('lose_own', had.blindedHandOver), ...loss('lose_given', had.blindedProposal)]
}

/** Where nobody was checked in, whoever helped is thanked at the end of the session, and is confirmed still. */
function lostAt(had: StoredSignUp, { state, stateAt, thankedAt }: StoredSignUp): string | undefined {
  if (state !== 'confirmed') return stateAt
  return had.thankedAt === undefined ? thankedAt : undefined
}

const attemptsAtMost = 5

/** Nothing when it ended otherwise meanwhile, e.g. by the very exchange that the shift went with. */
async function drop(loss: Loss): Promise<void> {
  for (let attempt = 1; attempt <= attemptsAtMost; attempt++) {
    const handOver = await handOverAt(loss.blinded)
    const step = handOver && stepBy(loss, handOver)
    if (!step) return

    const { proposal } = handOver
    const given = proposal && (await signUpOf(proposal.personId, proposal.signUpId))
    const writes = [
      moveHandOver(handOver, { state: step.to, stateAt: loss.at, by: step.by }),
      // A check-in that is undone gives the shift back.
      ...(step.to === 'withdrawn' ? [closeHandOver(handOver)] : []),
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
