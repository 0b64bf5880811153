import type { absences } from '@mulin/shared/absences/endpoints'
import { decidesForAll } from '@mulin/shared/duties'
import type { UseCase } from '../platform/serve.ts'
import { putRule } from '../tables/absences.ts'
import { transact } from '../tables/transact.ts'

export const setRule: UseCase<typeof absences.setRule> = async ({ input, actor, personId, now, refuse }) => {
  if (!decidesForAll(actor)) throw refuse('outside_your_area')
  await transact([putRule(input, { setBy: personId, setAt: now })])
  return input
}
