import { pauseAt } from '@mulin/shared/absences/rule'
import { positionIn } from '@mulin/shared/allocation/waiting-list'
import { Refusal } from '@mulin/shared/refusals'
import type { signUps } from '@mulin/shared/sign-ups/endpoints'
import type { SignUp } from '@mulin/shared/sign-ups/sign-up'
import type { UseCase } from '../platform/serve.ts'
import { absencesIn, ruleFrom } from '../tables/absences.ts'
import { activityOf } from '../tables/activities.ts'
import { keys } from '../tables/keys.ts'
import { StoredPerson } from '../tables/people.ts'
import { asItStands } from '../tables/positions.ts'
import { earlierAnswer, requestKey } from '../tables/requests.ts'
import { getItems } from '../tables/table.ts'
import { waitingListsOf } from '../tables/waiting-lists.ts'
import { changingIn, changingKeys, seatsFor } from './seats-for.ts'
import { refuseIfJustSoldOut } from './sold-out.ts'

export const signUp: UseCase<typeof signUps.signUp> = async (call) => {
  const { input, personId } = call
  refuseIfJustSoldOut(input, personId)
  const { requestId, ...content } = input
  const request = { personId, requestId, content }
  const [found, [remembered, stored, missed, rule, ...items]] = await Promise.all([
    activityOf(input.activityId),
    getItems([
      requestKey(request),
      keys.person(personId),
      keys.absences(personId),
      keys.absenceRule(),
      ...changingKeys(call),
    ]),
  ])
  const earlier = earlierAnswer<SignUp>(remembered, request)
  if (earlier) return asItStands(earlier, personId)
  // The session outlived the person.
  if (!stored) throw new Refusal('not_signed_in')
  const who = { person: StoredPerson.parse(stored), pause: pauseAt(absencesIn(missed), ruleFrom(rule), call.now) }
  const seen = { found, changing: changingIn(items), isContended: false, isNew: false }
  return positioned(await seatsFor({ call, request, who }, seen))
}

/** Where it stands in the waiting list is known once it is there. */
async function positioned(signUp: SignUp): Promise<SignUp> {
  if (signUp.state !== 'waiting' || signUp.drawAt !== undefined) return signUp
  const [list] = await waitingListsOf([signUp])
  return { ...signUp, position: positionIn(list!.waiting, signUp.id), waiting: list!.waiting.length }
}
