import { setTimeout as wait } from 'node:timers/promises'
import { type Pause, pauseAt } from '@mulin/shared/absences/rule'
import { positionIn } from '@mulin/shared/allocation/waiting-list'
import { Refusal } from '@mulin/shared/refusals'
import type { signUps } from '@mulin/shared/sign-ups/endpoints'
import type { SignUp } from '@mulin/shared/sign-ups/sign-up'
import type { UseCase } from '../platform/serve.ts'
import { absencesIn, ruleFrom } from '../tables/absences.ts'
import { activityOf, type Found } from '../tables/activities.ts'
import { entriesKey } from '../tables/entries.ts'
import { candidateOf, type Held, heldFrom } from '../tables/held.ts'
import { keys } from '../tables/keys.ts'
import { StoredPerson } from '../tables/people.ts'
import type { Item } from '../tables/reading.ts'
import { earlierAnswer, type Request, requestKey, unlessAnswered } from '../tables/requests.ts'
import { shiftsKey } from '../tables/shifts.ts'
import { getItems } from '../tables/table.ts'
import { waitingListFrom, waitingListKey, waitingListsOf } from '../tables/waiting-lists.ts'
import { enter } from './enter.ts'
import { openingFor } from './opening.ts'
import { refuseIfJustSoldOut } from './sold-out.ts'
import { whoSignsUp } from './who-signs-up.ts'

// Each time a seat or a place in the waiting list went to somebody else, or the organiser changed the activity.
const attemptsAtMost = 60
const pauseMs = 25

type Call = Parameters<UseCase<typeof signUps.signUp>>[0]

export const signUp: UseCase<typeof signUps.signUp> = async (call) => positioned(await entered(call))

/** Where it stands in the waiting list is known once it is there. */
async function positioned(signUp: SignUp): Promise<SignUp> {
  if (signUp.state !== 'waiting' || signUp.drawAt !== undefined) return signUp
  const [list] = await waitingListsOf([signUp])
  return { ...signUp, position: positionIn(list!.waiting, signUp.id), waiting: list!.waiting.length }
}

async function entered(call: Call): Promise<SignUp> {
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
      ...changing(call),
    ]),
  ])
  const earlier = earlierAnswer<SignUp>(remembered, request)
  if (earlier) return earlier
  // The session outlived the person.
  if (!stored) throw new Refusal('not_signed_in')
  const who = { person: StoredPerson.parse(stored), pause: pauseAt(absencesIn(missed), ruleFrom(rule), call.now) }
  return seatsFor(call, request, who, { found, items }).catch(unlessAnswered<SignUp>(request))
}

/** What others change meanwhile, besides the activity. */
const changing = ({ input, personId }: Call) => [
  entriesKey(personId, input.activityId),
  waitingListKey(input),
  ...(input.as === 'volunteer' ? [shiftsKey(personId)] : []),
]

interface Who {
  person: StoredPerson
  pause: Pause | undefined
}

interface Read {
  found: Found | undefined
  items: (Item | undefined)[]
}

async function seatsFor(call: Call, request: Request, known: Who, first: Read) {
  const { input, personId } = call
  let { found, items } = first
  let isContended = false
  for (let attempt = 1; attempt <= attemptsAtMost; attempt++) {
    const [list, held] = [waitingListFrom(items[1], input), heldFrom(items[0], items[2])]
    const wish = { ...wishOf(call, known, held), isContended }
    const opening = await openingFor(found, list, wish)
    const who = whoSignsUp(known.person, wish, opening.session)
    const { answer, list: newer } = await enter({ opening, held, request, who })
    if (answer) return answer
    await wait(Math.random() * pauseMs * Math.min(attempt, 8))
    refuseIfJustSoldOut(input, personId)
    isContended ||= newer !== undefined
    if (newer) items = [items[0], newer, items[2]]
    else [found, items] = await Promise.all([activityOf(input.activityId), getItems(changing(call))])
  }
  throw new Refusal('busy')
}

const wishOf = ({ input, now }: Call, { person, pause }: Who, held: Held) => ({
  ...input,
  ...candidateOf(person, held),
  pause,
  now,
})
