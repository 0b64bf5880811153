import type { handling } from '@mulin/shared/hazards/handling'
import type { UseCase } from '../platform/serve.ts'
import { hazardNumbered } from '../tables/hazard-numbers.ts'

export const findNumber: UseCase<typeof handling.numbered> = async ({ input, refuse }) => {
  const hazardId = await hazardNumbered(input.number)
  if (hazardId === undefined) throw refuse('hazard_not_found')
  return { hazardId }
}
