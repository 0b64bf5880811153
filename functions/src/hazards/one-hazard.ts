import type { hazards } from '@mulin/shared/hazards/endpoints'
import type { UseCase } from '../platform/serve.ts'
import { allStaff } from '../tables/duties.ts'
import { fileFor, recordSeenBy } from '../tables/hazard-files.ts'
import { othersToCheck } from '../tables/who-has-it.ts'

export const oneHazard: UseCase<typeof hazards.one> = async (call) => {
  const seen = await recordSeenBy(call)
  if (!seen) throw call.refuse('hazard_not_found')
  const file = fileFor(seen.reader, seen.record)
  // Who else is on duty there is read only for who fixed it.
  if (!file.fixedBefore || othersToCheck(await allStaff(), seen.record, call)) return file
  return { ...file, fixedBefore: undefined }
}
