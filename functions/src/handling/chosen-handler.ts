import type { Handler } from '@mulin/shared/hazards/hazard'
import { Refusal } from '@mulin/shared/refusals'
import type { Staff } from '../tables/duties.ts'
import { handlersIn } from './handlers-in.ts'

interface Chosen {
  unitId?: string | undefined
  personId?: string | undefined
}

export function exactlyOne({ unitId, personId }: Chosen) {
  if ((unitId === undefined) === (personId === undefined))
    throw new Refusal('invalid_input', 'Exactly one of unitId and personId', { fields: ['unitId', 'personId'] })
}

/** The unit or person that was chosen, if it can be handed something there today. */
export const handlerIn = (staff: Staff, areaPath: string, { unitId, personId }: Chosen, now: string) =>
  handlersIn(staff, areaPath, now).find((one: Handler) => one.unitId === unitId && one.personId === personId)
