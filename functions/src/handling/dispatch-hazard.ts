import type { handling } from '@mulin/shared/hazards/handling'
import type { UseCase } from '../platform/serve.ts'
import { allStaff } from '../tables/duties.ts'
import { handing } from '../tables/handing.ts'
import { takeStep } from '../tables/hazard-steps.ts'
import { chosenHandler, exactlyOne } from './chosen-handler.ts'

export const dispatchHazard: UseCase<typeof handling.dispatch> = async (call) => {
  const { input, now, refuse } = call
  exactlyOne(input)
  return takeStep(call, 'dispatch', async () => {
    const staff = await allStaff()
    return async (hazard) => {
      const chosen = await chosenHandler(hazard, hazard.areaPath, staff, call)
      if (!chosen) throw refuse('handler_not_found')
      const { handler, along } = chosen
      return { change: handing(handler, staff.duties, now), entry: { handler }, along }
    }
  })
}
