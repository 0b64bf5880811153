import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda-types'
import { log } from '../platform/log.ts'
import { changeOf } from '../tables/changes.ts'
import { dropProposals } from './drop-proposals.ts'
import { followActivities } from './follow-activities.ts'
import { followFindings } from './follow-findings.ts'
import { forgetPhotos } from './forget-photos.ts'
import { keepLedger } from './keep-ledger.ts'
import { offerSeats } from './offer-seats.ts'
import { listOpenHazards } from './list-open-hazards.ts'
import type { Work } from './projection.ts'
import { recordHours } from './record-hours.ts'
import { showSeats } from './show-seats.ts'
import { tellOfAbsences } from './tell-of-absences.ts'
import { tellOfSwaps } from './tell-of-swaps.ts'
import { tellOfHazards } from './tell-of-hazards.ts'
import { tellOfHours } from './tell-of-hours.ts'
import { watchDeadlines } from './watch-deadlines.ts'
import { writeMessages } from './write-messages.ts'

const projections = [
  showSeats,
  followActivities,
  offerSeats,
  recordHours,
  writeMessages,
  tellOfHours,
  tellOfAbsences,
  tellOfHazards,
  keepLedger,
  listOpenHazards,
  followFindings,
  dropProposals,
  tellOfSwaps,
  forgetPhotos,
  watchDeadlines,
]

/** Whatever follows from changes of the table. Reports what failed, so that only the stream from there on comes again. */
export async function handler({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  const changes = Records.map(changeOf)
  const failed: string[] = []
  for (const work of projections.flatMap((projection) => projection(changes)))
    if (!(await isDone(work))) failed.push(work.since)
  return { batchItemFailures: [...new Set(failed)].map((itemIdentifier) => ({ itemIdentifier })) }
}

async function isDone({ run, since }: Work): Promise<boolean> {
  try {
    await run()
    return true
  } catch (error) {
    log('error', 'projection_failed', { since, error })
    return false
  }
}
