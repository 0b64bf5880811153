import { membersOf, type Participant, type SignedUpParty } from './party.ts'

/** Somebody who takes part, as far as they can be told from others. */
export interface Named extends Pick<Participant, 'name' | 'birthYear'> {
  /** Whoever signed up. */
  isSelf: boolean
}

type Nameable = Omit<Named, 'isSelf'> & Partial<Named>

/** Everybody who takes part; where nobody is named it is whoever signs up. */
export function namedIn(party: SignedUpParty, ownName: string): Named[] {
  const members = membersOf(party)
  if (members.length === 0) return [{ name: ownName, isSelf: true }]
  return members.map(({ name, birthYear }) => ({ name, birthYear, isSelf: spelt(name) === spelt(ownName) }))
}

/** The same name however it was typed. */
const spelt = (name: string) =>
  name
    .normalize('NFKC')
    .replace(/[\s·.'-]/gu, '')
    .toLowerCase()

/**
 * By name and year of birth, whoever named them. Many share a name: without both years it is the same person only where
 * the same account named both.
 */
export function isSamePerson(one: Nameable, other: Nameable, isSameAccount: boolean): boolean {
  if (isSameAccount && one.isSelf && other.isSelf) return true
  if (spelt(one.name) !== spelt(other.name)) return false
  const hasYears = one.birthYear !== undefined && other.birthYear !== undefined
  return hasYears ? one.birthYear === other.birthYear : isSameAccount
}

/** Whom an earlier one of the same party is already, by their places. */
export const twiceIn = (party: readonly Nameable[]): number[] =>
  party.flatMap((one, place) => (party.slice(0, place).some((other) => isSamePerson(one, other, true)) ? [place] : []))

/** Named as before: nobody becomes another one who has the name. */
export const isAlike = (one: Pick<Named, 'name' | 'birthYear'>, other: Pick<Named, 'name' | 'birthYear'>) =>
  spelt(one.name) === spelt(other.name) && one.birthYear === other.birthYear

/** What is equal for the same person in whichever account; undefined when too little of them is known. */
export const markOf = ({ name, birthYear }: Pick<Participant, 'name' | 'birthYear'>): string | undefined =>
  birthYear === undefined ? undefined : `${spelt(name)} ${birthYear}`
