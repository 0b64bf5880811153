import type { hazards } from '@mulin/shared/hazards/endpoints'
import type { UseCase } from '../platform/serve.ts'
import { hazardsReportedBy } from '../tables/hazard-lists.ts'
import { hazardFrom } from '../tables/hazards.ts'

export const myHazards: UseCase<typeof hazards.mine> = async ({ input, personId }) => {
  const { items, next } = await hazardsReportedBy(personId, input)
  return { hazards: items.map(hazardFrom), next }
}
