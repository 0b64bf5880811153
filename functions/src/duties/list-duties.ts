import { type duties, mayDecideIn } from '@mulin/shared/duties'
import type { UseCase } from '../platform/serve.ts'
import { allStaff } from '../tables/duties.ts'

export const listDuties: UseCase<typeof duties.list> = async ({ actor }) => {
  const { duties: all, units } = await allStaff()
  return { duties: all.filter(({ areaPath }) => mayDecideIn(actor, areaPath)), units }
}
