import { covers } from '@mulin/shared/areas'
import { type Actor, Unit } from '@mulin/shared/duties'
import type { handling } from '@mulin/shared/hazards/handling'
import type { Handler } from '@mulin/shared/hazards/hazard'
import { isOffered } from '@mulin/shared/offered'
import type { UseCase } from '../platform/serve.ts'
import { takeStep } from '../tables/hazard-steps.ts'
import { keys } from '../tables/keys.ts'
import { getItems } from '../tables/table.ts'

export const takeOnHazard: UseCase<typeof handling.takeOn> = (call) => {
  const companies = call.actor.duties.filter(({ role }) => role === 'property')
  return takeStep(call, 'take_on', async () => {
    const items = await getItems(companies.map(({ unitId = '' }) => keys.unit(unitId)))
    const units = items.flatMap((item) => (item ? [Unit.parse(item)] : []))
    return ({ areaPath }) => {
      const handler = companyIn(companies, areaPath, units)
      if (!handler) throw call.refuse('unit_retired')
      return { change: { handler }, entry: { handler } }
    }
  })
}

function companyIn(duties: Actor['duties'], areaPath: string, units: readonly Unit[]): Handler | undefined {
  const there = duties.filter((one) => covers(one.areaPath, areaPath)).map(({ unitId }) => unitId)
  const unit = units.find((one) => isOffered(one) && there.includes(one.id))
  return unit && { unitId: unit.id, name: unit.name, ofEstate: true }
}
