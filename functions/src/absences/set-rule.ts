import type { absences } from '@mulin/shared/absences/endpoints'
import type { UseCase } from '../platform/serve.ts'
import { putRule } from '../tables/absences.ts'
import { transact } from '../tables/transact.ts'

export const setRule: UseCase<typeof absences.setRule> = async ({ input, personId, now }) => {
  await transact([putRule(input, { setBy: personId, setAt: now })])
  return input
}
