import { Refusal } from '@mulin/shared/refusals'
import type { SignUp, signUps } from '@mulin/shared/sign-ups'
import type { UseCase } from '../platform/serve.ts'
import { activityOf, type Found } from '../tables/activities.ts'
import { keys } from '../tables/keys.ts'
import { StoredPerson } from '../tables/people.ts'
import type { Item } from '../tables/reading.ts'
import { earlierAnswer, type Request, requestKey, unlessAnswered } from '../tables/requests.ts'
import { getItems } from '../tables/table.ts'
import { openingFor } from './opening.ts'
import { refuseIfJustSoldOut } from './sold-out.ts'
import { takeSeatIn } from './take-seat-in.ts'
import { whoSignsUp } from './who-signs-up.ts'

// Each time the last seat of a counter went to somebody else, or the organiser changed the activity.
const attemptsAtMost = 5

type Call = Parameters<UseCase<typeof signUps.signUp>>[0]

export const signUp: UseCase<typeof signUps.signUp> = async (call) => {
  const { input, personId } = call
  refuseIfJustSoldOut(input, personId)
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
  const read = { found, held, person: StoredPerson.parse(stored) }
  return seatFor(call, request, read).catch(unlessAnswered<SignUp>(request))
}

interface Read {
  found: Found | undefined
  held: Item | undefined
  person: StoredPerson
}

async function seatFor({ input, personId, now, refuse }: Call, request: Request, { found, held, person }: Read) {
  const wish = { ...input, areaPath: person.areaPath, isVolunteer: person.volunteer?.state === 'approved', now }
  let opening = await openingFor(found, wish, held)
  const who = whoSignsUp(person, wish)
  for (let attempt = 1; attempt <= attemptsAtMost; attempt++) {
    refuseIfJustSoldOut(input, personId)
    const answer = await takeSeatIn(opening, request, who)
    if (answer) return answer
    opening = await openingFor(await activityOf(input.activityId), wish)
  }
  throw refuse('session_full', { alternatives: opening.alternatives })
}
