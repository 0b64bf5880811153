import type { PersonDraft } from './sign-up-draft'
import { isTyped } from './written'

export const withChanged = (people: readonly PersonDraft[], at: number, changes: Partial<PersonDraft>) =>
  people.map((person, index) => (index === at ? { ...person, ...changes } : person))

export const without = (people: readonly PersonDraft[], at: number) => people.filter((_, index) => index !== at)

/** In the first place where nobody was typed yet. */
export function withPerson(people: readonly PersonDraft[], person: PersonDraft): PersonDraft[] {
  const at = people.findIndex((one) => !isTyped(one))
  return at < 0 ? [...people, person] : people.map((one, index) => (index === at ? person : one))
}
