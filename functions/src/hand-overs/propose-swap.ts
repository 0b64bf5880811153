import { Refusal } from '@mulin/shared/refusals'
import { whyNotHad } from '@mulin/shared/sign-ups/hand-over-steps'
import type { handOvers } from '@mulin/shared/sign-ups/hand-overs'
import type { UseCase } from '../platform/serve.ts'
import {
  aboutShift,
  handOverAt,
  handOverOf,
  moveHandOver,
  noteProposal,
  type StoredHandOver,
} from '../tables/hand-overs.ts'
import { answeredOnce, createOnce, type Request, requestKey } from '../tables/requests.ts'
import { signUpOf, type StoredSignUp } from '../tables/sign-ups.ts'
import { getItems } from '../tables/table.ts'
import type { Write } from '../tables/transact.ts'
import { asItStands } from './known-hand-over.ts'
import { knownSwap, refuseUnfit } from './known-swap.ts'
import { whyNotGiven } from './open-hand-over.ts'

// Each time somebody else proposed, or one of the two took on something else.
const attemptsAtMost = 10

type Proposed = Awaited<ReturnType<UseCase<typeof handOvers.propose>>>
type Call = Parameters<UseCase<typeof handOvers.propose>>[0]

/** A shift for the one that is handed over, and for no other any more; neither is bound by it until its owner says yes. */
export const proposeSwap: UseCase<typeof handOvers.propose> = async (call) => {
  const { requestId, ...content } = call.input
  const request = { personId: call.personId, requestId, content }
  const [remembered] = await getItems([requestKey(request)])
  return answeredOnce<Proposed>(
    request,
    remembered,
    () => proposed(call, request),
    () => sinceProposed(call),
  )
}

/** Whether it still waits for an answer. */
async function sinceProposed({ input: { code, signUpId }, personId, now }: Call): Promise<Proposed> {
  const [handOver, mine] = await Promise.all([handOverOf(code), signUpOf(personId, signUpId)])
  const { state, proposal } = (handOver && asItStands(handOver, mine, now)) ?? {}
  return state === 'proposed' && proposal?.signUpId === signUpId ? {} : { isOver: true }
}

async function proposed({ input: { code, signUpId }, personId, now }: Call, request: Request): Promise<Proposed> {
  for (let attempt = 1; attempt <= attemptsAtMost; attempt++) {
    const [handOver, mine] = await Promise.all([handOverOf(code), signUpOf(personId, signUpId)])
    if (!handOver) throw new Refusal('hand_over_not_found')
    const proposal = given(mine, now)
    const [former] = await Promise.all([
      takingFormerBack(proposal, handOver, now),
      refuseUnlessAsked(handOver, proposal, now),
    ])

    const step = { state: 'proposed', stateAt: now, by: 'proposer', proposal: aboutShift(proposal) } as const
    const writes = [moveHandOver(handOver, step), noteProposal(code, proposal), ...former]
    const done = await createOnce<Proposed>(request, {}, writes)
    if ('answer' in done) return done.answer
  }
  throw new Refusal('busy')
}

/** What is proposed has to be somebody's own to give. */
function given(mine: StoredSignUp | undefined, now: string): StoredSignUp {
  if (!mine) throw new Refusal('sign_up_not_found')
  const fault = whyNotGiven(mine, now)
  if (fault) throw new Refusal(fault, fault, { state: mine.state })
  return mine
}

async function refuseUnlessAsked(handOver: StoredHandOver, mine: StoredSignUp, now: string) {
  const [swap, earlier] = await Promise.all([knownSwap(handOver, aboutShift(mine)), proposedBefore(handOver)])
  if (!swap) throw new Refusal('hand_over_not_found')
  const { state, personId } = asItStands(handOver, earlier, now)
  const reason = whyNotHad(state, 'propose', personId === mine.personId ? 'owner' : 'other')
  if (reason) throw new Refusal(reason)
  refuseUnfit(swap, 'proposer', now)
}

/** Loses when the one it was proposed to before answered meanwhile. */
async function takingFormerBack(mine: StoredSignUp, { pk }: StoredHandOver, now: string): Promise<Write[]> {
  const former = mine.blindedProposal === undefined ? undefined : await handOverAt(mine.blindedProposal)
  if (former?.proposal?.signUpId !== mine.id || former.pk === pk) return []
  return [moveHandOver(former, { state: 'in_return', stateAt: now, by: 'proposer' })]
}

const proposedBefore = ({ proposal }: StoredHandOver) => proposal && signUpOf(proposal.personId, proposal.signUpId)
