import { Refusal } from '@mulin/shared/refusals'
import { activityOf } from '../tables/activities.ts'
import { entriesKey } from '../tables/entries.ts'
import type { StoredHandOver } from '../tables/hand-overs.ts'
import { heldFrom, heldWithout } from '../tables/held.ts'
import { keys } from '../tables/keys.ts'
import { StoredPerson } from '../tables/people.ts'
import { shiftsKey } from '../tables/shifts.ts'
import type { StoredSignUp } from '../tables/sign-ups.ts'
import { getItems } from '../tables/table.ts'
import { type Helper, isOn, type KnownShift, shiftFrom, skillFor, whyNotFit } from './known-hand-over.ts'

/** One of the two, with the shift they give and what they are in at the other's activity. */
export interface Partner extends Helper {
  shift: KnownShift
}

/** Two shifts that may be exchanged. */
export interface KnownSwap {
  owner: Partner
  proposer: Partner
}

type Place = Pick<StoredSignUp, 'personId' | 'activityId'> & { signUpId: string }

/** Undefined when one of them is nowhere any more. */
export async function knownSwap(handOver: StoredHandOver, proposal: Place): Promise<KnownSwap | undefined> {
  const [ofOwner, ofProposer, items] = await Promise.all([
    activityOf(handOver.activityId),
    activityOf(proposal.activityId),
    getItems([...keysOf(handOver, proposal), ...keysOf(proposal, handOver)]),
  ])
  const [owner, proposer] = await Promise.all([
    partnerFrom(items.slice(0, 4), ofOwner),
    partnerFrom(items.slice(4), ofProposer),
  ])
  return owner && proposer && { owner, proposer }
}

const keysOf = ({ personId, signUpId }: Place, other: Place) => [
  keys.signUp(personId, signUpId),
  keys.person(personId),
  entriesKey(personId, other.activityId),
  shiftsKey(personId),
]

async function partnerFrom(
  [signUp, person, entries, shifts]: Awaited<ReturnType<typeof getItems>>,
  found: Awaited<ReturnType<typeof activityOf>>,
): Promise<Partner | undefined> {
  const shift = shiftFrom(signUp, found)
  if (!shift || !person) return undefined
  const { personId } = shift.signUp
  return { shift, person: StoredPerson.parse(person), held: await heldFrom({ personId, entries, shifts }) }
}

/** Why one of them cannot have the other's shift for their own, or undefined. */
export function whyNotInstead({ shift, person, held }: Partner, other: KnownShift) {
  // A shift for itself is no exchange.
  if (shift.session.id === other.session.id) return 'already_signed_up' as const
  return whyNotFit(other, { person, held: heldWithout(held, shift.signUp) })
}

/** Why it cannot be done, as the one of them who is `mine` is told. */
export function whyNotSwapped(mine: Partner, theirs: Partner, now: string) {
  if (!isOn(theirs.shift, now)) return 'swap_proposal_gone' as const
  const reason = whyNotInstead(mine, theirs.shift)
  return reason ?? (whyNotInstead(theirs, mine.shift) ? ('swap_unfit' as const) : undefined)
}

/** Refuses what cannot be exchanged now, in the words of the one of them who asks. */
export function refuseUnfit({ owner, proposer }: KnownSwap, asking: keyof KnownSwap, now: string) {
  if (!isOn(owner.shift, now)) throw new Refusal('hand_over_gone')
  const [mine, theirs] = asking === 'owner' ? [owner, proposer] : [proposer, owner]
  const reason = whyNotSwapped(mine, theirs, now)
  if (reason) throw new Refusal(reason, reason, { skill: skillFor(theirs.shift) })
}
