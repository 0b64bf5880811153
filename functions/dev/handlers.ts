import type { contract } from '@mulin/shared/contract'
import { handler as absences } from '../src/absences/handler.ts'
import { handler as activities } from '../src/activities/handler.ts'
import { handler as albums } from '../src/albums/handler.ts'
import { handler as apiKeys } from '../src/api-keys/handler.ts'
import { handler as areas } from '../src/areas/handler.ts'
import { handler as calendars } from '../src/calendars/handler.ts'
import { handler as checkIns } from '../src/check-ins/handler.ts'
import { handler as cannedAnswers } from '../src/canned-answers/handler.ts'
import { handler as covering } from '../src/covering/handler.ts'
import { handler as duties } from '../src/duties/handler.ts'
import { handler as feedback } from '../src/feedback/handler.ts'
import { handler as handOvers } from '../src/hand-overs/handler.ts'
import { handler as joining } from '../src/joining/handler.ts'
import { handler as handling } from '../src/handling/handler.ts'
import { handler as hazards } from '../src/hazards/handler.ts'
import { handler as certificates } from '../src/certificates/handler.ts'
import { handler as hours } from '../src/hours/handler.ts'
import { handler as inbox } from '../src/inbox/handler.ts'
import { handler as ledger } from '../src/ledger/handler.ts'
import { handler as inspections } from '../src/inspections/handler.ts'
import { handler as siteRegister } from '../src/site-register/handler.ts'
import { handler as matters } from '../src/matters/handler.ts'
import { handler as messages } from '../src/messages/handler.ts'
import { handler as notices } from '../src/notices/handler.ts'
import { handler as officeLists } from '../src/office-lists/handler.ts'
import { handler as open311 } from '../src/open311/handler.ts'
import { handler as open311Reports } from '../src/open311-reports/handler.ts'
import { handler as people } from '../src/people/handler.ts'
import { handler as photos } from '../src/photos/handler.ts'
import type { Handler } from '../src/platform/serve.ts'
import { handler as posters } from '../src/posters/handler.ts'
import { handler as referrals } from '../src/referrals/handler.ts'
import { handler as registers } from '../src/registers/handler.ts'
import { handler as results } from '../src/results/handler.ts'
import { handler as routing } from '../src/routing/handler.ts'
import { handler as signUpChanges } from '../src/sign-up-changes/handler.ts'
import { handler as signUps } from '../src/sign-ups/handler.ts'
import { handler as volunteers } from '../src/volunteers/handler.ts'

/** The Lambda handler of every feature of the contract. */
export const handlers: Readonly<Record<string, Handler>> = {
  people,
  areas,
  activities,
  signUps,
  signUpChanges,
  registers,
  handOvers,
  checkIns,
  albums,
  absences,
  feedback,
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
} satisfies Record<keyof typeof contract, Handler>
