import { trainingsSeenByStaff } from '@mulin/shared/trainings'
import type { Change } from '../tables/changes.ts'
import type { Projection } from '../tables/following.ts'
import { keys } from '../tables/keys.ts'
import { StoredPerson } from '../tables/people.ts'
import { getItem } from '../tables/table.ts'
import { shownTrainings, trainingsOf } from '../tables/trainings.ts'
import { transact } from '../tables/transact.ts'
import { showTrainings } from '../tables/volunteers.ts'

/** Puts what a volunteer was taught beside what staff decide about, also what was before they registered. */
export const showToStaff: Projection = (changes) =>
  changes
    .filter(isSeen)
    .map(({ sequence, after }) => ({ since: sequence, run: () => show(String(after?.['personId'])) }))

const isSeen = ({ key, before, after }: Change) =>
  after !== undefined && (key.sk.startsWith('TRAINING#') || (key.sk === 'VOLUNTEER' && before === undefined))

async function show(personId: string): Promise<void> {
  const [person, all] = await Promise.all([getItem(keys.person(personId), StoredPerson), trainingsOf(personId)])
  if (!person?.volunteer || all.length === 0) return
  // Nothing is ever taken out of them, so that what was read later has more.
  const edition = all.reduce((sum, { version }) => sum + version, 0)
  await transact([showTrainings(person.volunteer.id, shownTrainings(all).slice(0, trainingsSeenByStaff), edition)])
}
