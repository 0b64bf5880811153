import type { inspections } from '@mulin/shared/inspections/endpoints'
import { countsOf } from '@mulin/shared/inspections/record'
import type { UseCase } from '../platform/serve.ts'
import { recordFrom, type StoredRecord, storedRecordOf } from '../tables/inspection-records.ts'
import { hashOf } from './record-of.ts'

/** Anybody may: no person, and whether what is stored is still what was signed. */
export const checkRecord: UseCase<typeof inspections.checkRecord> = async ({ input: { number }, refuse }) => {
  const stored = await storedRecordOf(number)
  if (!stored) throw refuse('record_not_found')
  return { ...stored, ...countsOf(stored), isIntact: isIntact(stored) }
}

/** What was sealed for another record, or changed, does not even open. */
function isIntact(stored: StoredRecord): boolean {
  try {
    return hashOf(recordFrom(stored)) === stored.hash
  } catch {
    return false
  }
}
