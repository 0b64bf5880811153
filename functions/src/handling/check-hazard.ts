import type { handling } from '@mulin/shared/hazards/handling'
import type { UseCase } from '../platform/serve.ts'
import { allStaff } from '../tables/duties.ts'
import { checkedBefore } from '../tables/hazard-files.ts'
import { decidingThere } from '../tables/who-has-it.ts'
import { takeStep } from '../tables/hazard-steps.ts'

/** By somebody else than who fixed it, unless nobody else there may check it: a desk of one checks its own work. */
export const checkHazard: UseCase<typeof handling.check> = (call) =>
  takeStep(call, 'check', async () => {
    const staff = await allStaff()
    return ({ areaPath }, entries) => {
      const fixedBy = entries.findLast(({ action }) => action === 'fix')?.personId
      const others = decidingThere(staff, areaPath, call.now).filter(
        (personId) => personId !== call.personId && !checkedBefore(entries, personId),
      )
      if (fixedBy === call.personId && others.length > 0) throw call.refuse('fixed_by_oneself')
      return {}
    }
  })
