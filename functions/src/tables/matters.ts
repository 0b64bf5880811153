import { Matter, type RatingSummary } from '@mulin/shared/matters'
import { keys, ratedMatter } from './keys.ts'
import { officeRows } from './office-rows.ts'
import { satisfactionFrom } from './ratings.ts'
import { getItems } from './table.ts'
import type { Write } from './transact.ts'

export const putMatter = (matter: Matter, place = 0): Write => ({
  put: { ...matter, place, ...keys.matter(matter.id) },
})

/** Configuration: some dozens. */
export const allMatters = officeRows({ mark: keys.matterList(), shape: Matter, put: putMatter })

/** In one call: undefined when there is no such matter. */
export async function summaryOf(matterId: string): Promise<RatingSummary | undefined> {
  const [matter, summary] = await getItems([keys.matter(matterId), keys.ratingSummary(ratedMatter(matterId))])
  return matter && { matterId, ...satisfactionFrom(summary) }
}
