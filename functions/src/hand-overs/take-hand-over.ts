import { Refusal } from '@mulin/shared/refusals'
import type { handOvers } from '@mulin/shared/sign-ups/hand-overs'
import type { SignUp } from '@mulin/shared/sign-ups/sign-up'
import { newId } from '../platform/ids.ts'
import type { UseCase } from '../platform/serve.ts'
import { takeHandOver } from '../tables/hand-overs.ts'
import { heldWith } from '../tables/held.ts'
import { contactOf } from '../tables/people.ts'
import { createOnce, earlierAnswer, type Request, requestKey, unlessAnswered } from '../tables/requests.ts'
import { changeSeats, seatsIn } from '../tables/seats.ts'
import { addSignUp, newSignUp, signUpFrom, type StoredSignUp } from '../tables/sign-ups.ts'
import { moveSignUp } from '../tables/sign-up-steps.ts'
import { getItems } from '../tables/table.ts'
import type { Write } from '../tables/transact.ts'
import { type KnownHandOver, knownHandOver, whyNotTakable } from './known-hand-over.ts'

// Each time the plan changed, or the taker took on something else.
const attemptsAtMost = 10

type Call = Parameters<UseCase<typeof handOvers.take>>[0]

/** The one seat goes from hand to hand: it is never free in between, and nobody waits for it. */
export const takeShiftOver: UseCase<typeof handOvers.take> = async (call) => {
  const { code, requestId } = call.input
  const request = { personId: call.personId, requestId, content: { code } }
  const [remembered] = await getItems([requestKey(request)])
  return earlierAnswer<SignUp>(remembered, request) ?? taken(call, request).catch(unlessAnswered<SignUp>(request))
}

async function taken({ input: { code }, personId, now, refuse }: Call, request: Request): Promise<SignUp> {
  for (let attempt = 1; attempt <= attemptsAtMost; attempt++) {
    const known = await knownHandOver(code, personId)
    if (!known) throw refuse('hand_over_not_found')
    const reason = whyNotTakable(known, now)
    if (reason) throw refuse(reason, { skill: known.session.volunteerSkill })

    const signUp = inTheirPlace(known, now)
    const done = await createOnce(request, signUpFrom(signUp), handingOver(code, known, signUp))
    if ('answer' in done) return done.answer
  }
  throw new Refusal('busy')
}

function inTheirPlace({ found, session, person, signUp }: KnownHandOver, now: string): StoredSignUp {
  const who = { id: newId('sgn'), personId: person.id, ...contactOf(person) }
  const helper = { ...who, as: 'volunteer' as const, pools: [], signedUpAt: now }
  return newSignUp(found.activity, session, helper, { state: 'confirmed', seats: signUp.seats })
}

function handingOver(code: string, { found, signUp: before, held }: KnownHandOver, after: StoredSignUp): Write[] {
  const { activity, seats } = found
  const { signedUpAt: at, id: signUpId, nameMasked } = after
  const step = { state: 'cancelled', at, by: 'self', handedOverTo: { signUpId, nameMasked } } as const
  const [counter] = seatsIn(seats, before).filter(({ shard }) => shard === before.seats[0]?.shard)
  return [
    takeHandOver(code),
    ...moveSignUp(before, 'confirmed', { ...step, seats: [] }),
    ...heldWith(held, after),
    addSignUp(after),
    // One more sign-up in as many seats.
    ...(counter
      ? changeSeats(
          activity.id,
          counter,
          { ...counter, entered: counter.entered + 1 },
          { plan: activity.version, open: true },
        )
      : []),
  ]
}
