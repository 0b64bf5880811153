import { isOn } from '@mulin/shared/allocation/steps'
import type { Entry } from '@mulin/shared/sign-ups/beside'
import { namedIn } from '@mulin/shared/sign-ups/named'
import { type Claim, claimWith } from './claims.ts'
import { entriesFrom, entriesWith, entriesWithout } from './entries.ts'
import { nameOf, type StoredPerson } from './people.ts'
import type { Item } from './reading.ts'
import { type Shifts, shiftsFrom, shiftsWith } from './shifts.ts'
import { signUpsAt } from './several-sign-ups.ts'
import { openedName, openedParty, type StoredSignUp } from './sign-ups.ts'
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
}

/** What was read, and for who is in anything already the sign-ups it speaks of. */
export async function heldFrom({ personId, claims = [], ...items }: Read): Promise<Held> {
  const entries = entriesFrom(items.entries)
  const own = Object.values(entries.signUps).map((id) => ({ personId, id }))
  const named = claims.flatMap(({ signUps }) => Object.entries(signUps))
  const signUps = await signUpsAt([...own, ...named.map(([id, ofPerson]) => ({ personId: ofPerson, id }))])
  return { entries, shifts: shiftsFrom(items.shifts), claims, signUps }
}

export const heldWith = ({ entries, shifts, claims, signUps }: Held, signUp: StoredSignUp): Write[] => {
  const over = new Set(signUps.flatMap(({ id, state }) => (isOn(state) ? [] : [id])))
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
export const candidateOf = (person: StoredPerson, { entries, shifts, signUps }: Held) => ({
  name: nameOf(person),
  areaPath: person.areaPath,
  isVolunteer: person.volunteer?.state === 'approved',
  skills: person.volunteer?.skills,
  signUps: entries.signUps,
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
