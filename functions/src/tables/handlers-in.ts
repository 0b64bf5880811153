import { covers } from '@mulin/shared/areas'
import { companiesOf, type Duty, isActive } from '@mulin/shared/duties'
import type { Handler } from '@mulin/shared/hazards/hazard'
import { isOffered } from '@mulin/shared/offered'
import { mayDo } from '@mulin/shared/roles'
import type { Staff } from './duties.ts'

/** Every unit that is still one, and who fixes hazards there in person today; who acts for a unit is reached through it. */
export function handlersIn({ duties, units }: Staff, areaPath: string, now: string): Handler[] {
  const there = duties.filter(
    (duty) => mayDo(duty.role, 'hazards.fix') && isActive(duty, now) && covers(duty.areaPath, areaPath),
  )
  const companies = companiesOf(duties, areaPath, now)
  const people = new Map(there.filter(({ unitId }) => unitId === undefined).map((duty) => [duty.personId, duty]))
  return [
    ...units
      .filter(isOffered)
      .map(({ id, name }) => ({ unitId: id, name, ...(companies.includes(id) && { ofEstate: true }) })),
    ...[...people.values()].map(personFrom),
  ]
}

export interface Chosen {
  unitId?: string | undefined
  personId?: string | undefined
}

/** The unit or person that was chosen, if it can be handed something there today. */
export const handlerIn = (staff: Staff, areaPath: string, { unitId, personId }: Chosen, now: string) =>
  handlersIn(staff, areaPath, now).find((one: Handler) => one.unitId === unitId && one.personId === personId)

const personFrom = ({ personId, title, role }: Duty): Handler => ({
  personId,
  name: title,
  ...(role === 'grid_worker' && { ofEstate: true }),
})
