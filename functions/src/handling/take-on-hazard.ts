import { covers } from '@mulin/shared/areas'
import { type Actor, Unit } from '@mulin/shared/duties'
import type { handling } from '@mulin/shared/hazards/handling'
import type { Handler } from '@mulin/shared/hazards/hazard'
import type { UseCase } from '../platform/serve.ts'
import { takeStep } from '../tables/hazard-steps.ts'
import { keys } from '../tables/keys.ts'
import { getItems } from '../tables/table.ts'

export const takeOnHazard: UseCase<typeof handling.takeOn> = (call) => {
  const companies = call.actor.duties.filter(({ role }) => role === 'property')
  return takeStep(call, 'take_on', async () => {
    const units = await getItems(companies.map(({ unitId = '' }) => keys.unit(unitId)))
    const names = new Map(units.flatMap((item) => (item ? [Unit.parse(item)] : [])).map(({ id, name }) => [id, name]))
    return ({ areaPath }) => {
      const handler = companyIn(companies, areaPath, names)
      return { change: { handler }, entry: { handler } }
    }
  })
}

function companyIn(duties: Actor['duties'], areaPath: string, names: Map<string, string>): Handler | undefined {
  const duty = duties.find((one) => covers(one.areaPath, areaPath))
  return duty && { unitId: duty.unitId, name: names.get(duty.unitId ?? '') ?? duty.title, ofEstate: true }
}
