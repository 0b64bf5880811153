import type { handling } from '@mulin/shared/hazards/handling'
import { Refusal } from '@mulin/shared/refusals'
import type { UseCase } from '../platform/serve.ts'
import { allStaff } from '../tables/duties.ts'
import { handlersIn } from './list-handlers.ts'
import { takeStep } from '../tables/hazard-steps.ts'

export const dispatchHazard: UseCase<typeof handling.dispatch> = async (call) => {
  const { input, now, refuse } = call
  const { unitId, personId } = input
  if ((unitId === undefined) === (personId === undefined))
    throw new Refusal('invalid_input', 'Exactly one of unitId and personId', { fields: ['unitId', 'personId'] })
  return takeStep(call, 'dispatch', async () => {
    const staff = await allStaff()
    return ({ areaPath }) => {
      const handler = handlersIn(staff, areaPath, now).find((one) => one.unitId === unitId && one.personId === personId)
      if (!handler) throw refuse('handler_not_found')
      return { handler }
    }
  })
}
