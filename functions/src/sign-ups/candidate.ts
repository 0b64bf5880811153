import type { StoredPerson } from '../tables/people.ts'
import type { Held } from './enter.ts'

/** A person as far as the rules ask, with what they are in already. */
export const candidateOf = (person: StoredPerson, { entries, shifts }: Held) => ({
  areaPath: person.areaPath,
  isVolunteer: person.volunteer?.state === 'approved',
  skills: person.volunteer?.skills,
  signUps: entries.signUps,
  inSessions: Object.keys(entries.signUps),
  shifts: shifts.own,
})
