import { Refusal } from '@mulin/shared/refusals'
import type { SignUp, signUps } from '@mulin/shared/sign-ups'
import type { UseCase } from '../platform/serve.ts'
import { activityOf } from '../tables/activities.ts'
import { keys } from '../tables/keys.ts'
import { StoredPerson } from '../tables/people.ts'
import { earlierAnswer, requestKey } from '../tables/requests.ts'
import { getItems } from '../tables/table.ts'
import { openingFor } from './opening.ts'
import { refusedFromMemory } from './sold-out.ts'
import { takeAnySeat } from './take-any-seat.ts'
import { whoSignsUp } from './who-signs-up.ts'

export const signUp: UseCase<typeof signUps.signUp> = async ({ input, personId, now, refuse }) => {
  const soldOut = refusedFromMemory(input, personId)
  if (soldOut) throw refuse('session_full', soldOut)

  const { requestId, ...content } = input
  const request = { personId, requestId, content }
  const [found, [remembered, stored, held]] = await Promise.all([
    activityOf(input.activityId),
    getItems([requestKey(request), keys.person(personId), keys.seatHeld(personId, input.sessionId)]),
  ])
  const earlier = earlierAnswer<SignUp>(remembered, request)
  if (earlier) return earlier
  // The session outlived the person.
  if (!stored) throw new Refusal('not_signed_in')

  const person = StoredPerson.parse(stored)
  const wish = { ...input, areaPath: person.areaPath, isVolunteer: person.volunteer?.state === 'approved', now }
  const opening = await openingFor(found, wish, held)
  const who = whoSignsUp(person, wish)
  const answer = await takeAnySeat(opening, request, who)
  if (answer) return answer

  // What looked free was taken, or the activity was changed: look once more.
  const rest = await openingFor(await activityOf(input.activityId), wish)
  const last = await takeAnySeat(rest, request, who)
  if (!last) throw refuse('session_full', { alternatives: rest.alternatives })
  return last
}
