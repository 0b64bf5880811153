import type { PersonDraft } from './sign-up-draft'

export const withChanged = (people: readonly PersonDraft[], at: number, changes: Partial<PersonDraft>) =>
  people.map((person, index) => (index === at ? { ...person, ...changes } : person))

export const without = (people: readonly PersonDraft[], at: number) => people.filter((_, index) => index !== at)
