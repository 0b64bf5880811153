import { maySee } from '@mulin/shared/duties'
import type { handling } from '@mulin/shared/hazards/handling'
import type { UseCase } from '../platform/serve.ts'
import { hazardsFor } from '../tables/hazard-lists.ts'
import { hazardFrom } from '../tables/hazards.ts'

export const listHazards: UseCase<typeof handling.list> = async ({ input, actor, now, refuse }) => {
  if (input.areaPath !== undefined && !maySee(actor, input.areaPath)) throw refuse('outside_your_area')
  const { items, next } = await hazardsFor(actor, { ...input, now })
  return { hazards: items.map(hazardFrom), next }
}
