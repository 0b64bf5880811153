import { isOn } from '@mulin/shared/allocation/steps'
import type { Entry } from '@mulin/shared/sign-ups/beside'
import { namedIn } from '@mulin/shared/sign-ups/named'
import type { SignedUpParty } from '@mulin/shared/sign-ups/party'
import { blindedIn, type Claim, claimFrom, claimKeyOf, claimWith } from './claims.ts'
import { entriesFrom, entriesKey, entriesWith, entriesWithout } from './entries.ts'
import { nameOf, type StoredPerson } from './people.ts'
import type { Item } from './reading.ts'
import { type Shifts, shiftsFrom, shiftsWith } from './shifts.ts'
import { signUpsAt } from './several-sign-ups.ts'
import { openedName, openedParty, type StoredSignUp } from './sign-ups.ts'
import { getItems } from './table.ts'
import type { Write } from './transact.ts'

/** What a person is in already, and whom they name: at one activity, and as a helper anywhere. */
export interface Held {
  entries: ReturnType<typeof entriesFrom>
  shifts: Shifts
  /** Of those whom they name. */
  claims: readonly Claim[]
  /** All that entries and claims speak of. */
  signUps: readonly StoredSignUp[]
}

interface Read {
  personId: string
  entries: Item | undefined
  shifts: Item | undefined
  claims?: readonly Claim[]
  /** A sign-up that is left out. */
  beside?: string
}

/** What was read, and for who is in anything already the sign-ups it speaks of. */
export async function heldFrom({ personId, claims = [], beside, ...items }: Read): Promise<Held> {
  const entries = entriesFrom(items.entries)
  const own = Object.values(entries.signUps).map((id) => ({ personId, id }))
  const named = claims.flatMap(({ signUps }) => Object.entries(signUps))
  const all = [...own, ...named.map(([id, ofPerson]) => ({ personId: ofPerson, id }))]
  const signUps = await signUpsAt(all.filter(({ id }) => id !== beside))
  return { entries, shifts: shiftsFrom(items.shifts), claims, signUps }
}

/** What somebody, and those whom they name from now on, are in beside a sign-up that is changed. */
export async function heldBeside({ id: beside, personId, activityId }: StoredSignUp, party: SignedUpParty) {
  const all = blindedIn(activityId, party)
  const [entries, ...items] = await getItems([entriesKey(personId, activityId), ...all.map(claimKeyOf)])
  const claims = all.map((blinded, place) => claimFrom(blinded, items[place]))
  return heldFrom({ personId, entries, shifts: undefined, claims, beside })
}

/**
 * Others are in it from now on; loses when any of them, or whoever signed up, is in something else since it was read.
 * Whoever stays may have no claim yet: from before it made a difference who they are.
 */
export function heldByOthers({ entries, claims, signUps }: Held, signUp: StoredSignUp, before: SignedUpParty): Write[] {
  const staying = new Set(blindedIn(signUp.activityId, before))
  const over = overIn(signUps)
  const isClaimed = ({ blinded, signUps: of }: Claim) => staying.has(blinded) && signUp.id in of
  const joining = claims.filter((claim) => signUp.claims?.includes(claim.blinded) && !isClaimed(claim))
  return [entriesWith(entries, signUp), ...joining.map((claim) => claimWith(claim, signUp, over))]
}

const overIn = (signUps: readonly StoredSignUp[]) =>
  new Set(signUps.flatMap(({ id, state }) => (isOn(state) ? [] : [id])))

export const heldWith = ({ entries, shifts, claims, signUps }: Held, signUp: StoredSignUp): Write[] => {
  const over = overIn(signUps)
  const claimed = claims.filter(({ blinded }) => signUp.claims?.includes(blinded))
  return [
    entriesWith(entries, signUp),
    ...(signUp.as === 'volunteer' ? [shiftsWith(shifts, signUp, signUp.signedUpAt)] : []),
    ...claimed.map((claim) => claimWith(claim, signUp, over)),
  ]
}

/** As if that shift were not theirs. */
export const heldWithout = (held: Held, { id, sessionId }: StoredSignUp): Held => ({
  ...held,
  entries: {
    ...held.entries,
    signUps: Object.fromEntries(Object.entries(held.entries.signUps).filter(([of]) => of !== sessionId)),
  },
  signUps: held.signUps.filter((signUp) => signUp.id !== id),
  shifts: { ...held.shifts, own: held.shifts.own.filter(({ signUpId }) => signUpId !== id) },
})

/** One shift for another; what was held is read at the activity of the new one. */
export const heldInstead = (held: Held, before: StoredSignUp, after: StoredSignUp): Write[] => [
  entriesWith(heldWithout(held, before).entries, after),
  ...(before.activityId === after.activityId ? [] : [entriesWithout(before)]),
  shiftsWith(held.shifts, after, after.signedUpAt, before.id),
]

/** A person as far as the rules ask, with what they and those whom they name are in already. */
export const candidateOf = (person: StoredPerson, { shifts, signUps }: Held) => ({
  name: nameOf(person),
  areaPath: person.areaPath,
  isVolunteer: person.volunteer?.state === 'approved',
  skills: person.volunteer?.skills,
  entries: signUps.filter(({ state }) => isOn(state)).map((signUp) => entryFrom(signUp, person.id)),
  shifts: shifts.own,
})

const entryFrom = (signUp: StoredSignUp, personId: string): Entry => ({
  signUpId: signUp.id,
  sessionId: signUp.sessionId,
  as: signUp.as,
  shiftId: signUp.shiftId,
  isOwn: signUp.personId === personId,
  // Nobody any more, once it was anonymised.
  people: signUp.sealedName === '' ? [] : namedIn(openedParty(signUp), openedName(signUp)),
})
