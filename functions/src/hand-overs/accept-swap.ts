import { Refusal } from '@mulin/shared/refusals'
import { whyNotAnswered } from '@mulin/shared/sign-ups/hand-over-steps'
import type { handOvers } from '@mulin/shared/sign-ups/hand-overs'
import { forgetAtOf } from '@mulin/shared/sign-ups/moments'
import type { SignUp } from '@mulin/shared/sign-ups/sign-up'
import type { UseCase } from '../platform/serve.ts'
import { handOverOf, moveHandOver, type StoredHandOver } from '../tables/hand-overs.ts'
import { heldInstead } from '../tables/held.ts'
import { answeredOnce, createOnce, type Request, requestKey } from '../tables/requests.ts'
import { openedName, openedPhone, signUpFrom, type StoredSignUp } from '../tables/sign-ups.ts'
import { stepOf } from '../tables/sign-up-steps.ts'
import { getItems } from '../tables/table.ts'
import type { Write } from '../tables/transact.ts'
import { roleIn } from './known-hand-over.ts'
import { type KnownSwap, knownSwap, type Partner, refuseUnfit } from './known-swap.ts'
import { handedOver, inTheirPlace, putInPlace, shiftSince } from './passing-on.ts'

// Each time a plan changed, or one of the two took on something else.
const attemptsAtMost = 10

type Call = Parameters<UseCase<typeof handOvers.accept>>[0]

/** Both shifts change hands in one transaction, or neither does. */
export const acceptSwap: UseCase<typeof handOvers.accept> = async (call) => {
  const { requestId, ...content } = call.input
  const request = { personId: call.personId, requestId, content }
  const [remembered] = await getItems([requestKey(request)])
  return answeredOnce<SignUp>(request, remembered, () => swapped(call, request), shiftSince(call.personId))
}

async function swapped({ input: { code, signUpId }, personId, now }: Call, request: Request): Promise<SignUp> {
  for (let attempt = 1; attempt <= attemptsAtMost; attempt++) {
    const handOver = await answeredBy(personId, code)
    const swap = await proposedIn(handOver, signUpId)
    refuseUnfit(swap, 'owner', now)

    const after = bothAfter(swap, now)
    const step = { state: 'swapped', stateAt: now, by: 'owner' } as const
    const writes = [moveHandOver(handOver, step), ...exchanging(swap, after)]
    const forgetAt = forgetAtOf(after.owner)
    const done = await createOnce({ ...request, forgetAt }, signUpFrom(after.owner), writes)
    if ('answer' in done) return done.answer
  }
  throw new Refusal('busy')
}

async function answeredBy(personId: string, code: string): Promise<StoredHandOver> {
  const handOver = await handOverOf(code)
  if (!handOver) throw new Refusal('hand_over_not_found')
  const reason = whyNotAnswered(handOver.state, 'accept', roleIn(handOver, personId))
  if (reason) throw new Refusal(reason)
  return handOver
}

/** The proposal that was seen, not another one that came since. */
async function proposedIn(handOver: StoredHandOver, signUpId: string): Promise<KnownSwap> {
  const { proposal } = handOver
  const swap = proposal?.signUpId === signUpId ? await knownSwap(handOver, proposal) : undefined
  if (!swap) throw new Refusal('swap_proposal_gone')
  return swap
}

/** What each of them has from then on. */
const bothAfter = ({ owner, proposer }: KnownSwap, now: string): Record<keyof KnownSwap, StoredSignUp> => ({
  owner: inTheirPlace(proposer.shift, takerFrom(owner), now),
  proposer: inTheirPlace(owner.shift, takerFrom(proposer), now),
})

/** Known by the name and phone that they gave for their own. */
const takerFrom = ({ shift: { signUp } }: Partner) => ({
  personId: signUp.personId,
  name: openedName(signUp),
  phone: openedPhone(signUp),
  inReturnFor: signUp.id,
})

const exchanging = ({ owner, proposer }: KnownSwap, after: ReturnType<typeof bothAfter>): Write[] => [
  stepOf(owner.shift.signUp, 'confirmed', handedOver(after.proposer, after.owner.id)),
  stepOf(proposer.shift.signUp, 'confirmed', handedOver(after.owner, after.proposer.id)),
  ...heldInstead(owner.held, owner.shift.signUp, after.owner),
  ...heldInstead(proposer.held, proposer.shift.signUp, after.proposer),
  ...putInPlace(proposer.shift, after.owner),
  ...putInPlace(owner.shift, after.proposer),
]
