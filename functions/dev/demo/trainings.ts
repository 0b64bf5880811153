import { later } from '../../src/platform/clock.ts'
import { newId } from '../../src/platform/ids.ts'
import { personOf } from '../../src/tables/people.ts'
import { transact } from '../../src/tables/transact.ts'
import { putTraining, shownTrainings, type StoredTraining } from '../../src/tables/trainings.ts'
import { showTrainings } from '../../src/tables/volunteers.ts'
import type { Calendar, Moment } from './days.ts'
import type { People } from './settle.ts'

/** What volunteers were taught, and somebody who still waits to become one. */
export async function addTrainings(people: People, at: Calendar) {
  const firstAid = { title: '急救课', lesson: '心肺复苏', organiser: '姜堰中医院', on: [-12, '09:00'] } as const
  const visiting = { title: '志愿者上岗课', lesson: '入户走访', organiser: '太宇社区', on: [-17, '14:00'] } as const
  for (const who of ['volunteer-1', 'resident-6']) await taught(people(who), [firstAid, visiting], at)
  await taught(people('volunteer-2'), [visiting], at)
}

interface Lesson {
  title: string
  lesson: string
  organiser: string
  on: Moment
}

/** As the end of the session would have left it. */
async function taught(personId: string, lessons: readonly Lesson[], at: Calendar) {
  const all = lessons.map(({ title, lesson, organiser, on }): StoredTraining => {
    const [startsAt, minutes] = [at(on), 120]
    const about = { activityId: newId('act'), activityTitle: title, sessionId: newId('ses'), sessionTitle: lesson }
    const entries = [{ at: later(startsAt, minutes), minutes }]
    return { ...about, personId, signUpId: newId('sgn'), organiser, startsAt, entries, version: 1 }
  })
  const volunteer = (await personOf(personId))?.volunteer
  await transact([
    ...all.map((one) => putTraining(undefined, one)),
    ...(volunteer ? [showTrainings(volunteer.id, shownTrainings(all), all.length)] : []),
  ])
}
