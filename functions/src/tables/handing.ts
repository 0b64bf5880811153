import { type Duty, isManned } from '@mulin/shared/duties'
import type { Handler } from '@mulin/shared/hazards/hazard'
import type { NewHazard } from './hazards.ts'

/** What a hazard says of who has it from now on. */
export const handing = (
  handler: Handler,
  duties: readonly Duty[],
  now: string,
): Pick<NewHazard, 'handler' | 'byLink'> => ({ handler, byLink: byLinkOf(handler, duties, now) })

/** Set where nobody of the unit would find it in an inbox. */
const byLinkOf = ({ unitId }: Handler, duties: readonly Duty[], now: string) =>
  unitId === undefined || isManned(unitId, duties, now) ? undefined : { unitId }
