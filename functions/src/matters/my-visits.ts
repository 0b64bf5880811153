import type { matters } from '@mulin/shared/matters'
import type { UseCase } from '../platform/serve.ts'
import { visitFrom, visitsOf } from '../tables/visits.ts'

export const myVisits: UseCase<typeof matters.myVisits> = async ({ input, personId }) => {
  const { items, next } = await visitsOf(personId, input)
  return { visits: items.map(visitFrom), next }
}
