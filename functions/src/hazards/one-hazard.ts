import type { hazards } from '@mulin/shared/hazards/endpoints'
import type { UseCase } from '../platform/serve.ts'
import { hazardRecordOf } from '../tables/hazards.ts'
import { fileFor, isSeenBy } from '../tables/hazard-files.ts'

export const oneHazard: UseCase<typeof hazards.one> = async ({ input, personId, actorWith, refuse }) => {
  const [record, actor] = await Promise.all([hazardRecordOf(input.hazardId), actorWith('hazards.fix')])
  const reader = { personId, actor }
  if (!record || !isSeenBy(reader, record.hazard)) throw refuse('hazard_not_found')
  return fileFor(reader, record)
}
