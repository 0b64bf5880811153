import { setTimeout as wait } from 'node:timers/promises'
import type { Pause } from '@mulin/shared/absences/rule'
import { freeIn } from '@mulin/shared/allocation/seats'
import { Refusal } from '@mulin/shared/refusals'
import type { signUps } from '@mulin/shared/sign-ups/endpoints'
import type { SignUp } from '@mulin/shared/sign-ups/sign-up'
import type { UseCase } from '../platform/serve.ts'
import { activityOf, type Found } from '../tables/activities.ts'
import { blindedIn, claimFrom, claimKeyOf } from '../tables/claims.ts'
import { entriesKey } from '../tables/entries.ts'
import { candidateOf, type Held, heldFrom } from '../tables/held.ts'
import type { StoredPerson } from '../tables/people.ts'
import type { Item } from '../tables/reading.ts'
import { type Request, unlessAnswered } from '../tables/requests.ts'
import { counterFrom, keyOf, type Seats, seatsIn } from '../tables/seats.ts'
import { shiftsKey } from '../tables/shifts.ts'
import { getItems } from '../tables/table.ts'
import type { Lost } from '../tables/transact.ts'
import { isWaitingList, waitingListFrom, waitingListKey } from '../tables/waiting-lists.ts'
import { enter } from './enter.ts'
import { openingFor } from './opening.ts'
import { refuseIfJustSoldOut } from './sold-out.ts'
import { whoSignsUp } from './who-signs-up.ts'

// Each time a seat or a place in the waiting list went to somebody else, or the organiser changed the activity.
const attemptsAtMost = 60
const pauseMs = 25

type Call = Parameters<UseCase<typeof signUps.signUp>>[0]

interface Asking {
  call: Call
  request: Request
  who: { person: StoredPerson; pause: Pause | undefined }
}

/** What is decided by. */
interface Seen {
  found: Found | undefined
  changing: Changing
  /** Somebody was faster at the waiting list before. */
  isContended: boolean
  /** The same request, sent at the same moment, had no answer then; otherwise it may have one by now. */
  isNew: boolean
}

/** What others change meanwhile, besides the activity. */
interface Changing {
  entries: Item | undefined
  list: Item | undefined
  /** Of a helper their shifts, of participants the claims of those they name. */
  others: (Item | undefined)[]
}

/** As it is read with `changingKeys`. */
export const changingIn = ([entries, list, ...others]: (Item | undefined)[]): Changing => ({ entries, list, others })

export const changingKeys = ({ input, personId }: Call) => [
  entriesKey(personId, input.activityId),
  waitingListKey(input),
  ...(input.as === 'volunteer' ? [shiftsKey(personId)] : blindedIn(input.activityId, input).map(claimKeyOf)),
]

function heldIn({ entries, others }: Changing, { input, personId }: Call): Promise<Held> {
  if (input.as === 'volunteer') return heldFrom({ personId, entries, shifts: others[0] })
  const claims = blindedIn(input.activityId, input).map((blinded, place) => claimFrom(blinded, others[place]))
  return heldFrom({ personId, entries, shifts: undefined, claims })
}

/** Tries until it is signed up or refused; whoever loses a seat goes on with what the table says stood in the way. */
export async function seatsFor(asking: Asking, first: Seen): Promise<SignUp> {
  const { input, personId } = asking.call
  let seen = first
  for (let attempt = 1; attempt <= attemptsAtMost; attempt++) {
    refuseIfJustSoldOut(input, personId)
    const { answer, lost } = await tried(asking, seen)
    if (answer) return answer
    await wait(Math.random() * pauseMs * Math.min(attempt, 8))
    seen = (lost && seenIn(lost, seen, asking.call)) ?? (await seenAnew(asking.call, seen, lost))
  }
  throw new Refusal('busy')
}

async function tried({ call, request, who }: Asking, seen: Seen): Promise<{ answer?: SignUp; lost?: Lost }> {
  const entered = async () => {
    const [list, held] = [waitingListFrom(seen.changing.list, call.input), await heldIn(seen.changing, call)]
    const standing = { pause: who.pause, now: call.now, isContended: seen.isContended }
    const wish = { ...candidateOf(who.person, held), ...call.input, ...standing }
    const opening = await openingFor(seen.found, list, wish)
    return enter({ opening, held, request, who: whoSignsUp(who.person, wish, opening) })
  }
  if (seen.isNew) return entered()
  return entered().catch(async (refusal: unknown) => ({ answer: await unlessAnswered<SignUp>(request)(refusal) }))
}

/** With what stood in the way instead of what was read, if that is enough to go on. */
function seenIn({ item, isSettled: isNew }: Lost, seen: Seen, { input }: Call): Seen | undefined {
  if (!item || !seen.found) return undefined
  if (isWaitingList(item)) return { ...seen, changing: { ...seen.changing, list: item }, isContended: true, isNew }
  const seats = seatsWith(counterFrom(item), seen.found)
  return seats && isGoneIn(seatsIn(seats, input)) ? { ...seen, found: { ...seen.found, seats }, isNew } : undefined
}

/** With one counter only: what others said was read earlier, and a seat may be free on them since. */
const isGoneIn = (counters: readonly Seats[]) =>
  counters.length === 1 && freeIn(counters.filter(({ kept }) => !kept)) <= 0

/** Undefined when the plan is another by now. */
function seatsWith(counter: Seats | undefined, { activity, seats }: Found): Seats[] | undefined {
  if (!counter?.open || counter.plan !== activity.version) return undefined
  const ofLine = seatsIn(seats, counter)
  return seats.map((one) => (one.shard === counter.shard && ofLine.includes(one) ? counter : one))
}

/** Who lost a seat only is still in nothing else, and reads the counters: the plan they are of is the one that is known. */
async function seenAnew(call: Call, seen: Seen, lost: Lost | undefined): Promise<Seen> {
  const isSeat = lost?.isSettled && lost.item && counterFrom(lost.item)
  const counted = isSeat && seen.found && (await countedAnew(seen.found, call))
  if (counted) return { ...seen, found: counted, isNew: false }
  const [found, changing] = await Promise.all([
    activityOf(call.input.activityId),
    isSeat ? seen.changing : getItems(changingKeys(call)).then(changingIn),
  ])
  return { found, changing, isContended: seen.isContended, isNew: false }
}

/** Undefined when the plan is another by now. */
async function countedAnew(found: Found, { input }: Call): Promise<Found | undefined> {
  const counters = await getItems(seatsIn(found.seats, input).map((one) => keyOf(input.activityId, one)))
  const seats = counters.reduce<Seats[] | undefined>(
    (known, item) => known && seatsWith(item && counterFrom(item), { ...found, seats: known }),
    found.seats,
  )
  return seats && { ...found, seats }
}
