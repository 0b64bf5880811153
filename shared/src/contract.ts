import { absences } from './absences/endpoints.ts'
import { activities } from './activities/endpoints.ts'
import { albums } from './albums.ts'
import { apiKeys } from './api-keys.ts'
import { areas } from './areas.ts'
import { calendars } from './calendars.ts'
import { checkIns } from './check-ins/endpoints.ts'
import { cannedAnswers } from './canned-answers.ts'
import { duties } from './duties.ts'
import { feedback } from './feedback.ts'
import { hazards } from './hazards/endpoints.ts'
import { covering } from './hazards/covering.ts'
import { joining } from './hazards/joining.ts'
import { handling } from './hazards/handling.ts'
import { certificates } from './certificates/endpoints.ts'
import { hours } from './hours/endpoints.ts'
import { inbox } from './inbox.ts'
import { ledger } from './ledger/endpoints.ts'
import { inspections } from './inspections/endpoints.ts'
import { siteRegister } from './inspections/site-register.ts'
import { matters } from './matters.ts'
import { messages } from './messages.ts'
import { notices } from './notices.ts'
import { officeLists } from './office-lists.ts'
import { open311 } from './open311/endpoints.ts'
import { open311Reports } from './open311/reports.ts'
import { people } from './people.ts'
import { photos } from './photos.ts'
import { posters } from './posters.ts'
import { referrals } from './referrals.ts'
import { results } from './results/endpoints.ts'
import { routing } from './routing/endpoints.ts'
import { signUpChanges } from './sign-ups/changes.ts'
import { signUps } from './sign-ups/endpoints.ts'
import { handOvers } from './sign-ups/hand-overs.ts'
import { registers } from './sign-ups/registers.ts'
import { volunteers } from './volunteers.ts'

/** The whole API, feature by feature. */
export const contract = {
  people,
  areas,
  activities,
  signUps,
  signUpChanges,
  registers,
  handOvers,
  checkIns,
  absences,
  feedback,
  albums,
  calendars,
  posters,
  results,
  photos,
  hazards,
  handling,
  covering,
  routing,
  ledger,
  open311,
  open311Reports,
  apiKeys,
  cannedAnswers,
  officeLists,
  joining,
  inspections,
  siteRegister,
  referrals,
  matters,
  volunteers,
  hours,
  certificates,
  notices,
  messages,
  inbox,
  duties,
}
