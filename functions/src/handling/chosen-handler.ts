import type { Handler } from '@mulin/shared/hazards/hazard'
import { canRecheck } from '@mulin/shared/inspections/rechecks'
import { Refusal } from '@mulin/shared/refusals'
import type { Staff } from '../tables/duties.ts'
import { StoredFinding } from '../tables/findings.ts'
import { type Chosen, handlerIn } from '../tables/handlers-in.ts'
import type { StoredHazard } from '../tables/hazards.ts'
import { keys } from '../tables/keys.ts'
import { StoredSite } from '../tables/sites.ts'
import { getItems } from '../tables/table.ts'

interface Choice extends Chosen {
  responsible?: true | undefined
}

export function exactlyOne({ unitId, personId, responsible }: Choice) {
  if ([unitId, personId, responsible].filter((one) => one !== undefined).length !== 1)
    throw new Refusal('invalid_input', 'Exactly one handler', { fields: ['unitId', 'personId'] })
}

interface Handing {
  input: Choice
  now: string
}

/** Undefined when they cannot be handed it in that area today. */
export const chosenHandler = async (hazard: StoredHazard, areaPath: string, staff: Staff, { input, now }: Handing) =>
  input.responsible ? handlerByName(hazard) : handlerIn(staff, areaPath, input, now)

/**
 * Who answers by now for the site where an inspection found it, where that is no unit of the subdistrict: they are handed it by
 * name. Only while a re-check waits, for nobody of theirs says here that it is fixed.
 */
export async function handlerByName({ id, inspection }: StoredHazard): Promise<Handler | undefined> {
  if (!inspection) return undefined
  const [finding, place] = await getItems([keys.finding(inspection.id, id), keys.site(inspection.siteId)])
  if (!finding || !place || !canRecheck(StoredFinding.parse(finding).recheck)) return undefined
  const { unitId, unitName } = StoredSite.parse(place)
  return unitId === undefined ? { name: unitName } : undefined
}
