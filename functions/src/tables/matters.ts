import { Matter, type RatingSummary } from '@mulin/shared/matters'
import { keys, ratedMatter } from './keys.ts'
import { satisfactionFrom } from './ratings.ts'
import { getItems, queryAll } from './table.ts'
import type { Write } from './transact.ts'

/** Configuration: some dozens. */
export const allMatters = async (): Promise<Matter[]> =>
  (await queryAll({ pk: keys.matter('').pk })).map((item) => Matter.parse(item))

export const putMatter = (matter: Matter): Write => ({ put: { ...matter, ...keys.matter(matter.id) } })

/** In one call: undefined when there is no such matter. */
export async function summaryOf(matterId: string): Promise<RatingSummary | undefined> {
  const [matter, summary] = await getItems([keys.matter(matterId), keys.ratingSummary(ratedMatter(matterId))])
  return matter && { matterId, ...satisfactionFrom(summary) }
}
