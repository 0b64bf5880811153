import type { handling } from '@mulin/shared/hazards/handling'
import type { UseCase } from '../platform/serve.ts'
import { isSeenBy } from '../tables/hazard-files.ts'
import { hazardNumbered } from '../tables/hazard-numbers.ts'
import { storedHazardOf } from '../tables/hazards.ts'

/** For who may read it; to everybody else there is no such number. */
export const findNumber: UseCase<typeof handling.numbered> = async ({ input, refuse, ...reader }) => {
  const hazardId = await hazardNumbered(input.number)
  const hazard = hazardId === undefined ? undefined : await storedHazardOf(hazardId)
  if (!hazard || !isSeenBy(reader, hazard)) throw refuse('hazard_not_found')
  return { hazardId: hazard.id }
}
