import type { Handler } from '@mulin/shared/hazards/hazard'
import { canRecheck } from '@mulin/shared/inspections/rechecks'
import { Refusal } from '@mulin/shared/refusals'
import type { Staff } from '../tables/duties.ts'
import { absent } from '../tables/expressions.ts'
import { StoredFinding } from '../tables/findings.ts'
import { type Chosen, handlerIn } from '../tables/handlers-in.ts'
import type { StoredHazard } from '../tables/hazards.ts'
import { keys } from '../tables/keys.ts'
import { StoredSite } from '../tables/sites.ts'
import { getItems } from '../tables/table.ts'
import type { Write } from '../tables/transact.ts'

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

interface ChosenHandler {
  handler: Handler
  /** Written with the step: that what made them the one to hand it to is as it was read. */
  along: Write[]
}

/** Undefined when they cannot be handed it in that area today. */
export async function chosenHandler(
  hazard: StoredHazard,
  areaPath: string,
  staff: Staff,
  { input, now }: Handing,
): Promise<ChosenHandler | undefined> {
  if (input.responsible) return handlerByName(hazard)
  const handler = handlerIn(staff, areaPath, input, now)
  return handler && { handler, along: [] }
}

/**
 * Who answers by now for the site where an inspection found it, where that is no unit of the subdistrict: they are handed it by
 * name. Only while a re-check waits, for nobody of theirs says here that it is fixed.
 */
export async function handlerByName({ id, inspection }: StoredHazard): Promise<ChosenHandler | undefined> {
  if (!inspection) return undefined
  const [findingKey, siteKey] = [keys.finding(inspection.id, id), keys.site(inspection.siteId)]
  const [item, place] = await getItems([findingKey, siteKey])
  if (!item || !place) return undefined
  const { recheck, version } = StoredFinding.parse(item)
  const { unitId, unitName } = StoredSite.parse(place)
  if (!canRecheck(recheck) || unitId !== undefined) return undefined
  const along: Write[] = [
    { check: findingKey, if: { version } },
    { check: siteKey, if: { unitName, unitId: absent } },
  ]
  return { handler: { name: unitName }, along }
}
