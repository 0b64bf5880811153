import { type Duty, isActive } from '@mulin/shared/duties'
import type { Acting, officeLists } from '@mulin/shared/office-lists'
import type { UseCase } from '../platform/serve.ts'
import { allStaff } from '../tables/duties.ts'
import { allUnits } from '../tables/units.ts'

export const readUnits: UseCase<typeof officeLists.units> = async ({ now }) => {
  const [{ entries: units, version }, { duties }] = await Promise.all([allUnits.read(), allStaff()])
  const today = duties.filter((duty) => isActive(duty, now))
  return { units, version, acting: units.flatMap(({ id }) => actingFor(id, today)) }
}

function actingFor(unitId: string, duties: readonly Duty[]): Acting[] {
  const own = duties.filter((duty) => duty.unitId === unitId)
  if (own.length === 0) return []
  const areaPaths = [...new Set(own.map(({ areaPath }) => areaPath))].toSorted()
  return [{ unitId, areaPaths, people: new Set(own.map(({ personId }) => personId)).size }]
}
