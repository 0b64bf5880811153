import { Refusal } from '@mulin/shared/refusals'
import type { handOvers } from '@mulin/shared/sign-ups/hand-overs'
import { forgetAtOf } from '@mulin/shared/sign-ups/moments'
import type { SignUp } from '@mulin/shared/sign-ups/sign-up'
import type { UseCase } from '../platform/serve.ts'
import { handOverOf, moveHandOver } from '../tables/hand-overs.ts'
import { heldWith } from '../tables/held.ts'
import { contactOf } from '../tables/people.ts'
import { answeredOnce, createOnce, type Request, requestKey } from '../tables/requests.ts'
import { signUpFrom } from '../tables/sign-ups.ts'
import { moveSignUp } from '../tables/sign-up-steps.ts'
import { getItems } from '../tables/table.ts'
import { knownHandOver, skillFor, whyNotFit, whyNotNow } from './known-hand-over.ts'
import { handedOver, inTheirPlace, putInPlace, shiftSince } from './passing-on.ts'

// Each time the plan changed, or the taker took on something else.
const attemptsAtMost = 10

type Call = Parameters<UseCase<typeof handOvers.take>>[0]

/** The one seat goes from hand to hand: it is never free in between, and nobody waits for it. */
export const takeShiftOver: UseCase<typeof handOvers.take> = async (call) => {
  const { code, requestId } = call.input
  const request = { personId: call.personId, requestId, content: { code } }
  const [remembered] = await getItems([requestKey(request)])
  return answeredOnce<SignUp>(request, remembered, () => taken(call, request), shiftSince(call.personId))
}

async function taken({ input: { code }, personId, now, refuse }: Call, request: Request): Promise<SignUp> {
  for (let attempt = 1; attempt <= attemptsAtMost; attempt++) {
    const handOver = await handOverOf(code)
    const known = handOver && (await knownHandOver(handOver, personId, now))
    if (!known) throw refuse('hand_over_not_found')
    const { shift, asking } = known
    const reason = whyNotNow(known, 'take', now) ?? whyNotFit(shift, asking)
    if (reason) throw new Refusal(reason, reason, { skill: skillFor(shift) })

    const after = inTheirPlace(shift, { personId, ...contactOf(asking.person) }, now)
    const done = await createOnce({ ...request, forgetAt: forgetAtOf(after) }, signUpFrom(after), [
      moveHandOver(handOver, { state: 'taken', stateAt: now, by: 'other' }),
      ...moveSignUp(shift.signUp, 'confirmed', handedOver(after)),
      ...heldWith(asking.held, after),
      ...putInPlace(shift, after),
    ])
    if ('answer' in done) return done.answer
  }
  throw new Refusal('busy')
}
