import type { Session } from '@mulin/shared/activities/activity'
import { whyOff } from '@mulin/shared/activities/called-off'
import { Refusal } from '@mulin/shared/refusals'
import { whyNotInPlace } from '@mulin/shared/sign-ups/eligibility'
import { sessionFor, shiftIn } from '@mulin/shared/sign-ups/lines'
import { type HandOverBy, whyNotHad } from '@mulin/shared/sign-ups/hand-over-steps'
import { activityOf, type Found } from '../tables/activities.ts'
import { entriesKey } from '../tables/entries.ts'
import type { StoredHandOver } from '../tables/hand-overs.ts'
import { candidateOf, type Held, heldFrom } from '../tables/held.ts'
import { keys } from '../tables/keys.ts'
import { StoredPerson } from '../tables/people.ts'
import type { Item } from '../tables/reading.ts'
import { shiftsKey } from '../tables/shifts.ts'
import { StoredSignUp } from '../tables/sign-ups.ts'
import { getItems } from '../tables/table.ts'

/** A shift with what is planned. */
export interface KnownShift {
  signUp: StoredSignUp
  found: Found
  /** As the shift has it. */
  session: Session
}

/** Somebody, with what they are in at the activity in question. */
export interface Helper {
  person: StoredPerson
  held: Held
}

/** A shift that is handed over, with who asks about it. */
export interface KnownHandOver {
  handOver: StoredHandOver
  shift: KnownShift
  asking: Helper
}

/** Undefined when the shift is nowhere any more. */
export async function knownHandOver(
  read: StoredHandOver,
  personId: string,
  now: string,
): Promise<KnownHandOver | undefined> {
  const { activityId, proposal = read } = read
  const [found, [signUp, person, entries, shifts, proposed]] = await Promise.all([
    activityOf(activityId),
    getItems([
      keys.signUp(read.personId, read.signUpId),
      keys.person(personId),
      entriesKey(personId, activityId),
      shiftsKey(personId),
      // Without a proposal the shift again, read once.
      keys.signUp(proposal.personId, proposal.signUpId),
    ]),
  ])
  const shift = shiftFrom(signUp, found)
  // The session outlived the person.
  if (!person) throw new Refusal('not_signed_in')
  const asking = { person: StoredPerson.parse(person), held: await heldFrom({ personId, entries, shifts }) }
  return shift && { handOver: asItStands(read, StoredSignUp.safeParse(proposed).data, now), shift, asking }
}

export function shiftFrom(item: Item | undefined, found: Found | undefined): KnownShift | undefined {
  const signUp = StoredSignUp.safeParse(item).data
  const session = found?.activity.sessions.find(({ id }) => id === signUp?.sessionId)
  return signUp && found && session && { signUp, found, session: sessionFor(session, signUp) }
}

/** A proposal stands while its shift does and has not begun; from then on others may propose. */
export function asItStands(handOver: StoredHandOver, proposed: StoredSignUp | undefined, now: string): StoredHandOver {
  const stands = proposed?.state === 'confirmed' && now < proposed.startsAt
  return handOver.state === 'proposed' && !stands ? { ...handOver, state: 'in_return' } : handOver
}

export const roleIn = ({ personId, proposal, state }: StoredHandOver, asking: string): HandOverBy => {
  if (personId === asking) return 'owner'
  return state === 'proposed' && proposal?.personId === asking ? 'proposer' : 'other'
}

/** Whether it can still change hands. */
export const isOn = ({ signUp, found, session }: KnownShift, now: string) =>
  signUp.state === 'confirmed' && !whyOff(found.activity, session) && now < session.startsAt

/** Why who asks cannot have it now, whatever they are in. */
export function whyNotNow({ handOver, shift, asking }: KnownHandOver, action: 'take' | 'propose', now: string) {
  const reason = whyNotHad(handOver.state, action, roleIn(handOver, asking.person.id))
  return reason ?? (isOn(shift, now) ? undefined : ('hand_over_gone' as const))
}

/** Why they cannot have that shift, or undefined. */
export const whyNotFit = ({ found, session, signUp }: KnownShift, { person, held }: Helper) =>
  whyNotInPlace(found.activity, session, { ...candidateOf(person, held), as: 'volunteer', shiftId: signUp.shiftId })

export const skillFor = ({ session, signUp }: KnownShift) => shiftIn(session, signUp)?.skill
