import type { hazards } from '@mulin/shared/hazards/endpoints'
import type { UseCase } from '../platform/serve.ts'
import { firstBreakIn } from '../tables/hazard-chain.ts'
import { recordSeenBy } from '../tables/hazard-files.ts'

export const verifyHazard: UseCase<typeof hazards.verify> = async (call) => {
  const seen = await recordSeenBy(call)
  if (!seen) throw call.refuse('hazard_not_found')
  const { hazard, entries } = seen.record
  const brokenAt = firstBreakIn(seen.record)
  return { whole: brokenAt === undefined, entries: entries.length, head: hazard.chain.head, brokenAt }
}
