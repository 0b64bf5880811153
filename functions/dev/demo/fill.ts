import * as z from 'zod'
import { now } from '../../src/platform/clock.ts'
import { isLocalStage } from '../../src/platform/environment.ts'
import { allAreas } from '../../src/tables/areas.ts'
import { getItem } from '../../src/tables/table.ts'
import { transact } from '../../src/tables/transact.ts'
import { addAbsences } from './absences.ts'
import { addAlbum } from './albums.ts'
import { addActivities, topUpActivities } from './activities.ts'
import { addAttendance, letSeatsBeDrawn } from './attendance.ts'
import { calendar } from './days.ts'
import { addDecisions } from './decisions.ts'
import { addHazards } from './hazards.ts'
import { addHoursServed } from './hours.ts'
import { addInspections } from './inspections.ts'
import { addNotices } from './notices.ts'
import { photographInto } from './photos.ts'
import { addResults } from './results.ts'
import { addCannedAnswers, addRoutingRules } from './office-rules.ts'
import { settle, whoIsHere } from './settle.ts'
import { addTrainings } from './trainings.ts'
import { addVisits } from './visits.ts'
import { addVolunteers } from './volunteers.ts'

/**
 * Fills an empty table with the demo of 罗塘; in a filled one it only plans activities anew when few are ahead. Nobody may
 * be served meanwhile: the clock is moved to give the demo a past. `photoFolder` is the one of the photo store.
 */
export async function fillDemo(photoFolder: string): Promise<void> {
  if (!isLocalStage()) throw new Error('The demo is for the local stage only')
  const known = await getItem(filled, Filled)
  if (known && known.version !== version)
    throw new Error('The kept data is of another version of the demo and cannot be read: npm run reset')
  if (known) return topUpActivities(await whoIsHere())
  if ((await allAreas()).length > 0) throw new Error('The demo was not filled in to its end: npm run reset')
  const people = await settle()
  const days = calendar()
  await addVolunteers(people, days)
  await addHoursServed(people, days)
  await addTrainings(people, days)
  await addVisits(people, days)
  const photograph = photographInto(photoFolder)
  await addHazards(people, days, photograph)
  await addRoutingRules(people)
  await addCannedAnswers(people)
  await addInspections(people, days, photograph)
  const sessions = await addActivities(people, days)
  await addNotices(people, days, sessions)
  await addAttendance(people, days, sessions)
  await addDecisions(people, days, sessions)
  await addAlbum(people, days, sessions, photograph)
  await addAbsences(people, days, sessions)
  await addResults(people, days, sessions)
  await letSeatsBeDrawn(days)
  await transact([{ put: { ...filled, version, at: now() } }])
}

/** Written last, so that a start that was stopped in the middle is noticed. */
const filled = { pk: 'DEMO', sk: 'FILLED' }

// Grows when what an earlier one wrote can no longer be read.
const version = 4
const Filled = z.object({ version: z.number().default(1) })
