import { covers } from '@mulin/shared/areas'
import { companiesOf, type Duty, isActive, mayDecideIn } from '@mulin/shared/duties'
import type { handling } from '@mulin/shared/hazards/handling'
import type { Handler } from '@mulin/shared/hazards/hazard'
import { mayDo } from '@mulin/shared/roles'
import type { UseCase } from '../platform/serve.ts'
import { allStaff, type Staff } from '../tables/duties.ts'

export const listHandlers: UseCase<typeof handling.handlers> = async ({ input, actor, now, refuse }) => {
  if (!mayDecideIn(actor, input.areaPath)) throw refuse('outside_your_area')
  return { handlers: handlersIn(await allStaff(), input.areaPath, now) }
}

/** Every unit, and who fixes hazards there in person today; who acts for a unit is reached through it. */
export function handlersIn({ duties, units }: Staff, areaPath: string, now: string): Handler[] {
  const there = duties.filter(
    (duty) => mayDo(duty.role, 'hazards.fix') && isActive(duty, now) && covers(duty.areaPath, areaPath),
  )
  const companies = companiesOf(duties, areaPath, now)
  const people = new Map(there.filter(({ unitId }) => unitId === undefined).map((duty) => [duty.personId, duty]))
  return [
    ...units.map(({ id, name }) => ({ unitId: id, name, ...(companies.includes(id) && { ofEstate: true }) })),
    ...[...people.values()].map(personFrom),
  ]
}

const personFrom = ({ personId, title, role }: Duty): Handler => ({
  personId,
  name: title,
  ...(role === 'grid_worker' && { ofEstate: true }),
})
