import type { joining } from '@mulin/shared/hazards/joining'
import type { UseCase } from '../platform/serve.ts'
import { leaveHazard as leaveWrites } from '../tables/joined-hazards.ts'
import { transact } from '../tables/transact.ts'

/** Who never joined, or left before, has nothing to leave. */
export const leaveHazard: UseCase<typeof joining.leave> = async ({ input: { hazardId }, personId }) => {
  await transact(leaveWrites(hazardId, personId))
  return { hazardId }
}
