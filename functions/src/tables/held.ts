import { entriesFrom, entriesWith, entriesWithout } from './entries.ts'
import type { StoredPerson } from './people.ts'
import type { Item } from './reading.ts'
import { type Shifts, shiftsFrom, shiftsWith } from './shifts.ts'
import type { StoredSignUp } from './sign-ups.ts'
import type { Write } from './transact.ts'

/** What a person is in already: at one activity, and as a helper anywhere. */
export interface Held {
  entries: ReturnType<typeof entriesFrom>
  shifts: Shifts
}

export const heldFrom = (entries: Item | undefined, shifts: Item | undefined): Held => ({
  entries: entriesFrom(entries),
  shifts: shiftsFrom(shifts),
})

export const heldWith = ({ entries, shifts }: Held, signUp: StoredSignUp): Write[] => [
  entriesWith(entries, signUp),
  ...(signUp.as === 'volunteer' ? [shiftsWith(shifts, signUp, signUp.signedUpAt)] : []),
]

/** As if that shift were not theirs. */
export const heldWithout = ({ entries, shifts }: Held, { id, sessionId }: StoredSignUp): Held => ({
  entries: {
    ...entries,
    signUps: Object.fromEntries(Object.entries(entries.signUps).filter(([of]) => of !== sessionId)),
  },
  shifts: { ...shifts, own: shifts.own.filter(({ signUpId }) => signUpId !== id) },
})

/** One shift for another; what was held is read at the activity of the new one. */
export const heldInstead = (held: Held, before: StoredSignUp, after: StoredSignUp): Write[] => [
  entriesWith(heldWithout(held, before).entries, after),
  ...(before.activityId === after.activityId ? [] : [entriesWithout(before)]),
  shiftsWith(held.shifts, after, after.signedUpAt, before.id),
]

/** A person as far as the rules ask, with what they are in already. */
export const candidateOf = (person: StoredPerson, { entries, shifts }: Held) => ({
  areaPath: person.areaPath,
  isVolunteer: person.volunteer?.state === 'approved',
  skills: person.volunteer?.skills,
  signUps: entries.signUps,
  inSessions: Object.keys(entries.signUps),
  shifts: shifts.own,
})
