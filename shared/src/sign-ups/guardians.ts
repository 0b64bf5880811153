import { membersOf, type SignedUpParty } from './party.ts'
import { isOfAge } from './pools.ts'

// Only the year is known: who turns 14 in it may still be 13.
const ages = { from: 0, to: 14 }

/** Somebody is a child by law: under 14, signed up only through a guardian. By the year of birth, or as whoever signs up says. */
export const hasChildren = (who: SignedUpParty, at: string): boolean =>
  membersOf(who).some(({ birthYear, isChild = false }) => isChild || isOfAge(birthYear, ages, at))
