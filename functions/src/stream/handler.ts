import { following } from '../tables/following.ts'
import { dropProposals } from './drop-proposals.ts'
import { followActivities } from './follow-activities.ts'
import { followFindings } from './follow-findings.ts'
import { forgetPhotos } from './forget-photos.ts'
import { keepLedger } from './keep-ledger.ts'
import { offerSeats } from './offer-seats.ts'
import { listOpenHazards } from './list-open-hazards.ts'
import { noteReading } from './note-reading.ts'
import { recordHours } from './record-hours.ts'
import { recordTrainings } from './record-trainings.ts'
import { showSeats } from './show-seats.ts'
import { showToStaff } from './show-to-staff.ts'
import { tellOfAbsences } from './tell-of-absences.ts'
import { tellOfSwaps } from './tell-of-swaps.ts'
import { tellOfHours } from './tell-of-hours.ts'
import { tellOfMoves } from './tell-of-moves.ts'
import { tellOfResults } from './tell-of-results.ts'
import { tellOfVolunteers } from './tell-of-volunteers.ts'
import { watchConfirming } from './watch-confirming.ts'
import { watchDeadlines } from './watch-deadlines.ts'
import { writeMessages } from './write-messages.ts'

/** Whatever follows from changes of the table; who is told of a hazard, `hazard-news` says. */
export const handler = following([
  showSeats,
  followActivities,
  offerSeats,
  recordHours,
  recordTrainings,
  showToStaff,
  writeMessages,
  noteReading,
  tellOfMoves,
  tellOfHours,
  watchConfirming,
  tellOfAbsences,
  keepLedger,
  listOpenHazards,
  followFindings,
  dropProposals,
  tellOfSwaps,
  tellOfResults,
  tellOfVolunteers,
  forgetPhotos,
  watchDeadlines,
])
