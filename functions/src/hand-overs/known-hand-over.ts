import type { Session } from '@mulin/shared/activities/activity'
import { Refusal } from '@mulin/shared/refusals'
import type { Untakable } from '@mulin/shared/sign-ups/hand-overs'
import { whyNotInPlace } from '@mulin/shared/sign-ups/eligibility'
import { activityOf, type Found } from '../tables/activities.ts'
import { entriesKey } from '../tables/entries.ts'
import { handOverOf, type StoredHandOver } from '../tables/hand-overs.ts'
import { candidateOf, type Held, heldFrom } from '../tables/held.ts'
import { keys } from '../tables/keys.ts'
import { StoredPerson } from '../tables/people.ts'
import { shiftsKey } from '../tables/shifts.ts'
import { StoredSignUp } from '../tables/sign-ups.ts'
import { getItems } from '../tables/table.ts'

/** A shift that is handed over, with who asks about it. */
export interface KnownHandOver {
  handOver: StoredHandOver
  signUp: StoredSignUp
  found: Found
  session: Session
  person: StoredPerson
  held: Held
}

/** Undefined when it never was. */
export async function knownHandOver(code: string, personId: string): Promise<KnownHandOver | undefined> {
  const handOver = await handOverOf(code)
  if (!handOver) return undefined
  const { activityId } = handOver
  const [found, [signUp, person, entries, shifts]] = await Promise.all([
    activityOf(activityId),
    getItems([
      keys.signUp(handOver.personId, handOver.signUpId),
      keys.person(personId),
      entriesKey(personId, activityId),
      shiftsKey(personId),
    ]),
  ])
  const known = StoredSignUp.safeParse(signUp).data
  const session = found?.activity.sessions.find(({ id }) => id === known?.sessionId)
  if (!known || !found || !session) return undefined
  // The session outlived the person.
  if (!person) throw new Refusal('not_signed_in')
  return {
    handOver,
    signUp: known,
    found,
    session,
    person: StoredPerson.parse(person),
    held: heldFrom(entries, shifts),
  }
}

/** Why who asks cannot take it now, or undefined. */
export function whyNotTakable(known: KnownHandOver, now: string): Untakable | undefined {
  const { handOver, signUp, found, session, person, held } = known
  if (person.id === signUp.personId) return 'hand_over_is_your_own'
  const isOn = handOver.state === 'open' && signUp.state === 'confirmed' && found.activity.state === 'published'
  if (!isOn || session.startsAt <= now) return 'hand_over_gone'
  return whyNotInPlace(found.activity, session, { ...candidateOf(person, held), as: 'volunteer' })
}
