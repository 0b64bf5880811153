import type { handling } from '@mulin/shared/hazards/handling'
import type { UseCase } from '../platform/serve.ts'
import { allStaff } from '../tables/duties.ts'
import { fixedBefore } from '../tables/hazard-files.ts'
import { takeStep } from '../tables/hazard-steps.ts'
import { othersToCheck } from '../tables/who-has-it.ts'

/** By somebody else than who fixed it, unless nobody else there may check it: a desk of one checks its own work. */
export const checkHazard: UseCase<typeof handling.check> = (call) =>
  takeStep(call, 'check', async () => {
    const staff = await allStaff()
    return (hazard, entries) => {
      const isOwn = fixedBefore(entries, call.personId)
      if (isOwn && othersToCheck(staff, { hazard, entries }, call)) throw call.refuse('fixed_by_oneself')
      return {}
    }
  })
