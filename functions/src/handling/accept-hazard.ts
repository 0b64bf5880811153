import type { handling } from '@mulin/shared/hazards/handling'
import type { UseCase } from '../platform/serve.ts'
import { allStaff } from '../tables/duties.ts'
import { handing } from '../tables/handing.ts'
import { takeStep } from '../tables/hazard-steps.ts'
import { routeFor } from '../tables/route-for.ts'
import { routingRules } from '../tables/routing-rules.ts'

/** Taken up, it is dispatched at once where a rule says to whom. */
export const acceptHazard: UseCase<typeof handling.accept> = (call) =>
  takeStep(call, 'accept', async () => {
    const [{ entries: rules }, staff] = await Promise.all([routingRules.read(), allStaff()])
    return (hazard) => {
      const { ruled } = routeFor(rules, hazard, staff, call.now)
      if (!ruled) return {}
      const change = handing(ruled.handler, staff.duties, call.now)
      return { next: { action: 'dispatch', luggage: { change, entry: ruled } } }
    }
  })
