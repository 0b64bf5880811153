import type { hazards } from '@mulin/shared/hazards/endpoints'
import type { UseCase } from '../platform/serve.ts'
import { fileFor, recordSeenBy } from '../tables/hazard-files.ts'

export const oneHazard: UseCase<typeof hazards.one> = async (call) => {
  const seen = await recordSeenBy(call)
  if (!seen) throw call.refuse('hazard_not_found')
  return fileFor({ ...seen.reader, now: call.now }, seen.record)
}
