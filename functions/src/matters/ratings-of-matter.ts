import type { matters } from '@mulin/shared/matters'
import type { UseCase } from '../platform/serve.ts'
import { summaryOf } from '../tables/matters.ts'

export const ratingsOfMatter: UseCase<typeof matters.ratings> = async ({ input: { matterId }, refuse }) => {
  const summary = await summaryOf(matterId)
  if (!summary) throw refuse('matter_not_found')
  return summary
}
